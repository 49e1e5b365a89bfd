/** What is counted at this moment: the read model is waited for until it holds all that the log does. */
import { Inject, Injectable } from '@nestjs/common';
import type { EventLog } from '../../event-log/event-log.js';
import { ReadModels } from '../../read-models/read-models.js';
import { EVENT_LOG } from '../../records/tokens.js';
import { Problem } from '../../web/problems/problem.js';
import type { CountedNow } from '../return-commands.js';
import { type Asked, StatutoryCounts } from './counts.js';
import { statutoryCounts } from './statutory-counts.js';

/** Longer than a read model is ever behind in good health, shorter than a client's patience. */
const WAIT_MS = 5_000;

@Injectable()
export class CountNow {
  constructor(
    @Inject(StatutoryCounts) private readonly counts: StatutoryCounts,
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(EVENT_LOG) private readonly log: EventLog,
  ) {}

  /** Throws the problem `position/not-reached` where the read model does not get there. */
  async of(asked: Asked): Promise<CountedNow> {
    await this.#caughtUp();
    const [served, cases, status] = await Promise.all([
      this.counts.servedBy(asked.localGovernmentArea),
      this.counts.cases(asked),
      this.readModels.status(),
    ]);
    const setAside = status.find(({ name }) => name === statutoryCounts.name)?.setAside.count ?? 0;
    return { ...(served && { served }), setAside, cases };
  }

  async #caughtUp(): Promise<void> {
    const head = await this.log.head();
    if (head === undefined) return;
    const outcome = await this.readModels.waitFor(statutoryCounts.name, head, WAIT_MS);
    if (outcome === 'behind') throw new Problem('position/not-reached');
  }
}
