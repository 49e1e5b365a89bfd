import stopPostgres from './stop-postgres.js';

export default async () => {
  globalThis.stopEventStore?.();
  await stopPostgres();
};
