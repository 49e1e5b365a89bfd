/** The whole product in one process on one machine: embedded database, API, projectors, clock and notices. */

import { join } from 'node:path';
import { openLocalIssuer } from '../../libs/access/local-issuer.js';
import { FolderSender } from '../../libs/notices/send/folder-sender.js';
import { publishShippedProcedure } from '../../libs/procedures/http/publish-shipped-procedure.js';
import { DirectoryKeyStore } from '../../libs/sealing/directory-key-store.js';
import { createLogger } from '../../libs/web/observability/logging.js';
import { createApi } from '../api/api.js';
import { busesOf, startClock } from '../clock/clock.js';
import { startNotices } from '../clock/notices.js';
import { checkPortIsFree, listen } from '../composition/listen.js';
import { openMachinery } from '../composition/machinery.js';
import { Opened } from '../composition/process.js';
import { startProjectors } from '../projector/projectors.js';
import { makeDataDirectory } from './data-directory.js';
import { startEmbeddedDatabase } from './embedded-database.js';
import type { StandaloneSettings } from './settings.js';

export interface Standalone {
  /** Drains the API, stops the clock and the notices, finishes the projectors' batches, closes the log and the keys, and stops the database, in this order. */
  stop(): Promise<void>;
}

/** Throws an error whose message is one sentence for whoever started it; what had been opened is closed again. */
export async function startStandalone(settings: StandaloneSettings, say: (text: string) => void): Promise<Standalone> {
  const { host, port, dataDirectory, logLevel, clockEverySeconds, eventLog } = settings;
  const opened = new Opened();
  try {
    await checkPortIsFree(host, port);
    await makeDataDirectory(dataDirectory);
    say(`Starting on the data in ${dataDirectory} …`);
    const logger = createLogger('standalone', logLevel);
    const database = await startEmbeddedDatabase(dataDirectory);
    opened.add(database.stop);

    const keys = await DirectoryKeyStore.open({
      directory: join(dataDirectory, 'keys'),
      onTornTail: (bytes) => logger.warn({ bytes }, 'cut an unfinished write of the key store'),
    });
    const machinery = await openMachinery({ databaseUrl: database.url, eventLog, keys });
    opened.add(machinery.close);
    const projectors = startProjectors(machinery, logger);
    opened.add(projectors.stop);

    await publishShippedProcedure(machinery.writePath);
    const { verifier } = await openLocalIssuer(join(dataDirectory, 'issuer'));
    const api = await createApi({ machinery, verifier, logger });
    const sender = new FolderSender(join(dataDirectory, 'notices'));
    opened.add(startNotices({ machinery, url: database.url, sender, logger }).stop);
    const clock = { url: database.url, buses: busesOf(api), logger, everySeconds: clockEverySeconds };
    opened.add(startClock(clock).stop);
    opened.add(() => api.close());
    await listen(api, host, port);
    return { stop: () => opened.close() };
  } catch (error) {
    await opened.close().catch(() => {});
    throw error;
  }
}
