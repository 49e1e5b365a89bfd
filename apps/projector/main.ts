import { createLogger } from '../../libs/web/observability/logging.js';
import { checkTables } from '../composition/check-tables.js';
import { databaseUrl, logLevel, openKeys } from '../composition/deployment-settings.js';
import { eventLogSettings } from '../composition/event-log.js';
import { openMachinery } from '../composition/machinery.js';
import { complain, Opened, stopOnSignal } from '../composition/process.js';
import { startProjectors } from './projectors.js';

const opened = new Opened();
try {
  const url = databaseUrl(process.env);
  const eventLog = eventLogSettings(process.env);
  const logger = createLogger('projector', logLevel(process.env, 'info'));
  await checkTables(url);
  const machinery = await openMachinery({ databaseUrl: url, eventLog, keys: await openKeys(process.env) });
  opened.add(machinery.close);
  opened.add(startProjectors(machinery, logger).stop);
  logger.info('following the log');
  stopOnSignal(() => opened.close());
} catch (error) {
  complain(error);
  await opened.close().catch(() => {});
  process.exit(1);
}
