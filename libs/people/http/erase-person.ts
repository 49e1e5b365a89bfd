/** Erasure: recorded first, then the key destroyed, then answered. A crash between the two is healed by ErasedKeys. */
import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { addDays, londonDay } from '../../calendar/day.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { streamOf } from '../../records/stream-name.js';
import { KEY_BACKUP_DAYS, KEY_STORE } from '../../records/tokens.js';
import { type Asked, type Done, type Stale, WritePath } from '../../records/write-path.js';
import type { KeyStore } from '../../sealing/sealing.js';
import type { ErasePersonalData } from '../person-commands.js';
import { personDecider } from '../person-decider.js';
import type { PersonRefusal } from '../person-refusals.js';

export interface Erasure {
  readonly done: Done;
  /** The key is gone since this instant at the latest. RFC 3339 UTC. */
  readonly keyDestroyedAt: string;
  /** The London day on which the last backup of the key expires: only then is the erasure complete. */
  readonly completeOn: string;
}

export class ErasePerson extends Command<Erasure | Stale | Refusal<PersonRefusal>> {
  constructor(
    readonly command: ErasePersonalData,
    readonly asked: Asked,
  ) {
    super();
  }
}

@CommandHandler(ErasePerson)
export class ErasePersonHandler implements ICommandHandler<ErasePerson> {
  constructor(
    @Inject(WritePath) private readonly writePath: WritePath,
    @Inject(KEY_STORE) private readonly keys: KeyStore,
    @Inject(KEY_BACKUP_DAYS) private readonly keyBackupDays: number,
  ) {}

  async execute({ command, asked }: ErasePerson): Promise<Erasure | Stale | Refusal<PersonRefusal>> {
    const outcome = await this.writePath.run(personDecider, streamOf('person', command.person), command, asked);
    if (isRefusal(outcome) || outcome.outcome === 'stale') return outcome;
    await this.keys.destroy(command.person);
    const keyDestroyedAt = new Date().toISOString();
    return { done: outcome, keyDestroyedAt, completeOn: addDays(londonDay(keyDestroyedAt), this.keyBackupDays) };
  }
}
