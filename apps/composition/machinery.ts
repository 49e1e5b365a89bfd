/** The log, the keys and the read models, opened together and closed together. */

import type { EventLog } from '../../libs/event-log/event-log.js';
import { FactCodec } from '../../libs/event-log/fact-codec.js';
import { type OnAppend, watchedLog } from '../../libs/event-log/watched-log.js';
import { connect, type Sql } from '../../libs/postgres/connection.js';
import type { Decode } from '../../libs/read-models/decode.js';
import { dropRetired } from '../../libs/read-models/drop-generation.js';
import { ensureTables } from '../../libs/read-models/ensure-tables.js';
import type { Projection } from '../../libs/read-models/projection.js';
import { ReadModels } from '../../libs/read-models/read-models.js';
import { Wake } from '../../libs/read-models/wake.js';
import { RecordReader } from '../../libs/records/read-record.js';
import { WritePath } from '../../libs/records/write-path.js';
import { ReplacingSealer } from '../../libs/sealing/replacing-sealer.js';
import { SubjectSealer } from '../../libs/sealing/sealer.js';
import type { KeyStore, Sealer } from '../../libs/sealing/sealing.js';
import { catalogues } from './catalogues.js';
import { type EventLogSettings, openEventLog } from './event-log.js';
import { projectionsOf, replacementTextsIn, retiredProjections } from './slices.js';

export interface Machinery {
  readonly sql: Sql;
  readonly log: EventLog;
  readonly logKind: EventLogSettings['kind'];
  /** Told of every append, by whom it is set. */
  onAppend: OnAppend;
  readonly decode: Decode;
  readonly keys: KeyStore;
  /** Days until the last backup of a destroyed key expires. */
  readonly keyBackupDays: number;
  /** Shows what stands in for erased texts. */
  readonly sealer: Sealer;
  readonly writePath: WritePath;
  readonly records: RecordReader;
  readonly projections: readonly Projection[];
  readonly readModels: ReadModels;
  readonly wake: Wake;
  /** The log first, so that nothing is written by a program that can no longer answer. */
  close(): Promise<void>;
}

export interface MachineryOptions {
  /** Connects as the application's role to a migrated database. */
  readonly databaseUrl: string;
  readonly eventLog: EventLogSettings;
  /** Taken over: closing the machinery closes them. */
  readonly keys: KeyStore;
  readonly keyBackupDays?: number;
}

/** Throws, in one sentence, where the log cannot be opened. */
export async function openMachinery(options: MachineryOptions): Promise<Machinery> {
  const { databaseUrl, eventLog, keys, keyBackupDays = 0 } = options;
  const log = watchedLog(await openEventLog(eventLog, databaseUrl), (...told) => machinery.onAppend(...told));
  const sql = connect(databaseUrl, { max: 10, name: 'asb-read-models' });
  const codec = new FactCodec(catalogues);
  const subjects = new SubjectSealer(keys);
  const sealer = new ReplacingSealer(subjects, replacementTextsIn(sql, subjects));
  const projections = projectionsOf(subjects);
  const wake = new Wake();
  await dropRetired(sql, retiredProjections, projections);
  for (const projection of projections) await ensureTables(sql, projection, log);
  const machinery: Machinery = {
    onAppend: () => {},
    sql,
    log,
    logKind: eventLog.kind,
    decode: (stored) => ({ ...codec.decode(stored), stored }),
    keys,
    keyBackupDays,
    sealer,
    writePath: new WritePath(log, codec, sealer),
    records: new RecordReader(log, codec, sealer),
    projections,
    readModels: new ReadModels({ sql, log, projections, wake }),
    wake,
    close: async () => {
      await log.close();
      await sql.end({ timeout: 10 });
      await keys.close();
    },
  };
  return machinery;
}
