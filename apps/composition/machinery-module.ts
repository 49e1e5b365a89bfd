import { type DynamicModule, Module } from '@nestjs/common';
import { ReadModels } from '../../libs/read-models/read-models.js';
import { RecordReader } from '../../libs/records/read-record.js';
import { EVENT_LOG, KEY_BACKUP_DAYS, KEY_STORE, READ_MODEL_CONNECTION, SEALER } from '../../libs/records/tokens.js';
import { WritePath } from '../../libs/records/write-path.js';
import type { Machinery } from './machinery.js';

/** What every slice may ask for, opened before Nest and closed after it. */
@Module({})
export class MachineryModule {
  static with(machinery: Machinery): DynamicModule {
    const providers = [
      { provide: WritePath, useValue: machinery.writePath },
      { provide: RecordReader, useValue: machinery.records },
      { provide: ReadModels, useValue: machinery.readModels },
      { provide: READ_MODEL_CONNECTION, useValue: machinery.sql },
      { provide: EVENT_LOG, useValue: machinery.log },
      { provide: SEALER, useValue: machinery.sealer },
      { provide: KEY_STORE, useValue: machinery.keys },
      { provide: KEY_BACKUP_DAYS, useValue: machinery.keyBackupDays },
    ];
    return { module: MachineryModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
  }
}
