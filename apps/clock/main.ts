import { NestFactory } from '@nestjs/core';
import { FolderSender } from '../../libs/notices/send/folder-sender.js';
import { required } from '../../libs/settings/settings.js';
import { createLogger, NestLogs } from '../../libs/web/observability/logging.js';
import { checkTables } from '../composition/check-tables.js';
import { clockEverySeconds, databaseUrl, logLevel, openKeys } from '../composition/deployment-settings.js';
import { eventLogSettings } from '../composition/event-log.js';
import { openMachinery } from '../composition/machinery.js';
import { complain, Opened, stopOnSignal } from '../composition/process.js';
import { busesOf, startClock } from './clock.js';
import { ClockModule } from './clock-module.js';
import { startNotices } from './notices.js';

const opened = new Opened();
try {
  const { env } = process;
  const url = databaseUrl(env);
  const eventLog = eventLogSettings(env);
  const everySeconds = clockEverySeconds(env);
  const sender = new FolderSender(required(env, 'NOTICES_DIR', 'the folder that notices are written to'));
  const logger = createLogger('clock', logLevel(env, 'info'));
  await checkTables(url);
  await sender.check();
  const machinery = await openMachinery({ databaseUrl: url, eventLog, keys: await openKeys(env) });
  opened.add(machinery.close);
  const app = await NestFactory.createApplicationContext(ClockModule.with(machinery, logger), {
    logger: new NestLogs(logger),
    abortOnError: false,
  });
  opened.add(() => app.close());
  opened.add(startNotices({ machinery, url, sender, logger }).stop);
  opened.add(startClock({ url, buses: busesOf(app), logger, everySeconds }).stop);
  stopOnSignal(() => opened.close());
} catch (error) {
  complain(error);
  await opened.close().catch(() => {});
  process.exit(1);
}
