/** What the threshold would come to now. Nothing is recorded. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor } from '../../../decider/actor.js';
import { isRefusal, type Refusal } from '../../../decider/decider.js';
import { KnownRecords } from '../../http/known-records.js';
import { needsOf } from '../../needs.js';
import { CaseReader } from '../../read/case-reader.js';
import { assessCase } from '../assess-case.js';
import { evidenceChanged } from '../evidence-changed.js';
import type { CaseAssessment } from '../facts.js';
import type { ThresholdState } from '../state.js';
import type { ThresholdPreview } from './threshold-answers.js';

/** Undefined where there is no such case, or it is not theirs. `now` is an instant. */
export class PreviewThreshold extends Query<ThresholdPreview | Refusal<'threshold/no-procedure'> | undefined> {
  constructor(
    readonly id: string,
    readonly actor: Actor,
    readonly now: string,
  ) {
    super();
  }
}

const lastOf = ({ assessments }: ThresholdState, now: CaseAssessment): Pick<ThresholdPreview, 'last'> => {
  const last = Object.values(assessments).at(-1);
  return last ? { last: { assessment: last.assessment, evidenceChanged: evidenceChanged(last, now) } } : {};
};

@QueryHandler(PreviewThreshold)
export class PreviewThresholdHandler implements IQueryHandler<PreviewThreshold> {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(KnownRecords) private readonly others: KnownRecords,
  ) {}

  async execute({ id, actor, now }: PreviewThreshold) {
    const found = await this.cases.find(id, actor);
    if (found === undefined) return undefined;
    const { standing } = found;
    const known = await this.others.told(needsOf({ type: 'AssessCase' }, standing, now));
    const assessed = assessCase(standing, known, { occurredAt: now });
    if (isRefusal(assessed)) return assessed;
    const { revision, threshold } = standing;
    return { id, revision, ...assessed, ...lastOf(threshold, assessed) };
  }
}
