/** The history of a case, as far as somebody may be told of it. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import { visibleTo } from '../../access/visibility.js';
import type { Actor } from '../../decider/actor.js';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import { readTimeline, type Telling, type TimelineQuery } from '../../records/timeline.js';
import type { TimelineItem } from '../../records/timeline-item.js';
import type { Page } from '../../web/input/page.js';
import { caseReason, caseSentence } from '../case-sentences.js';
import type { CaseFile } from '../case-state.js';
import type { CaseFact } from '../facts.js';
import { actorAsSeen } from './actor-as-seen.js';
import { CaseReader } from './case-reader.js';
import { CaseSight } from './case-sight.js';
import { clockToldToBody } from './clock-told-to-body.js';
import { reasonSeenBy } from './reason-seen-by.js';
import type { Sight } from './sight.js';
import { timelineSeenBy } from './timeline-seen-by.js';

/** Undefined where there is no such case, or was none at the instant asked for, or it is nothing of theirs. */
export class ReadCaseTimeline extends Query<Page<TimelineItem> | undefined> {
  constructor(
    readonly id: string,
    readonly query: TimelineQuery,
    readonly actor: Actor,
  ) {
    super();
  }
}

const tellingTo = ({ role }: Actor, standing: CaseFile, sight: Sight): Telling<CaseFact> => ({
  sentence: (fact) => caseSentence(role === 'agency' ? clockToldToBody(fact, standing, sight) : fact),
  reason: caseReason,
});

@QueryHandler(ReadCaseTimeline)
export class ReadCaseTimelineHandler implements IQueryHandler<ReadCaseTimeline> {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(RecordReader) private readonly records: RecordReader,
    @Inject(CaseSight) private readonly sights: CaseSight,
  ) {}

  async execute({ id, query, actor }: ReadCaseTimeline): Promise<Page<TimelineItem> | undefined> {
    const standing = await this.cases.standing(id, actor);
    if (standing === undefined) return undefined;
    const sight = await this.sights.of(actor, standing, new Date().toISOString());
    return readTimeline(this.records, streamOf('case', id), query, tellingTo(actor, standing, sight), {
      opensPersonalData: visibleTo(actor).opensPersonalData,
      shownTo: (reason, fact) => reasonSeenBy(reason, fact, standing, sight),
      shownActor: (acted) => actorAsSeen(acted, sight),
      sees: timelineSeenBy(actor, standing, sight),
    });
  }
}
