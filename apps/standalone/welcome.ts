import type { StandaloneSettings } from './settings.js';

/** What a start prints: where it is, and what to try next. */
export const welcome = ({ port }: Pick<StandaloneSettings, 'port'>): string => `
ASB Case Review is ready on http://localhost:${port}

  its routes    http://localhost:${port}/docs
  its health    http://localhost:${port}/health/ready

Try, in another terminal:

  TOKEN=$(npm run -s token -- coordinator)
  curl http://localhost:${port}/v1/reports -H "Authorization: Bearer $TOKEN"
  curl http://localhost:${port}/v1/procedures/gloucestershire

Ctrl-C stops it.`;
