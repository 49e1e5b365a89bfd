/** Reads a case for somebody: from its own stream, so never older than their own last command; to a stranger it is not there. */
import { Inject, Injectable } from '@nestjs/common';
import { visibleTo } from '../../access/visibility.js';
import type { Actor } from '../../decider/actor.js';
import { type OpenedFact, RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { caseDecider } from '../case-file.js';
import type { CaseFile, CaseState } from '../case-state.js';
import type { CaseFact } from '../facts.js';
import { mayRead } from '../party.js';

export interface CaseRead {
  /** As it stands, or stood at the instant asked for; its personal values opened, but for who reads without names. */
  readonly file: CaseFile;
  /** As it stands now, sealed: whoever may be shown what is judged by it. */
  readonly standing: CaseFile;
  readonly recordedAt: string;
}

const folded = (facts: readonly OpenedFact[]): CaseState =>
  facts.reduce<CaseState>((state, { fact }) => caseDecider.evolve(state, fact as CaseFact), caseDecider.initial);

const readable = (state: CaseState, actor: Actor): state is CaseFile =>
  state.status !== 'unknown' && mayRead(state, actor);

@Injectable()
export class CaseReader {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  /** The case as it stands, sealed. Undefined where there is no such case, or it is nothing of theirs. */
  async standing(id: string, actor: Actor): Promise<CaseFile | undefined> {
    const state = folded(this.records.leaveSealed(await this.records.stored(streamOf('case', id))));
    return readable(state, actor) ? state : undefined;
  }

  /** `at` is an instant. Undefined also where there was no such case then. */
  async find(id: string, actor: Actor, at?: string): Promise<CaseRead | undefined> {
    const stored = await this.records.stored(streamOf('case', id));
    const sealed = this.records.leaveSealed(stored);
    const standing = folded(sealed);
    if (!readable(standing, actor)) return undefined;
    const until = stored.filter(({ recordedAt }) => at === undefined || Date.parse(recordedAt) <= Date.parse(at));
    const facts = visibleTo(actor).opensPersonalData ? await this.records.open(until) : sealed.slice(0, until.length);
    const file = folded(facts);
    if (file.status === 'unknown') return undefined;
    return { file, standing, recordedAt: (facts[0] as OpenedFact).stored.recordedAt };
  }
}
