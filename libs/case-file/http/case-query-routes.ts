/** The doors through which cases are found and read. */
import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor.js';
import { type Actor, ROLES } from '../../decider/actor.js';
import { TimelineQuery } from '../../records/timeline.js';
import { TimelineItem } from '../../records/timeline-item.js';
import { type Answer, answer } from '../../web/commands/answer.js';
import { Instant } from '../../web/fields/dates.js';
import type { Page } from '../../web/input/page.js';
import { THE_LOG } from '../../web/positions/read-positions.js';
import { Problem } from '../../web/problems/problem.js';
import { PathId } from '../../web/routes/path-field.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import { CaseAnswer } from '../read/case-answer.js';
import { FindCases } from '../read/find-cases.js';
import { QueuedCaseAnswer } from '../read/queue-answers.js';
import { QueueQuery } from '../read/queue-query.js';
import { ReadCase } from '../read/read-case.js';
import { ReadCaseTimeline } from '../read/read-case-timeline.js';
import { workQueue } from '../read/work-queue.js';

class CaseQuery {
  @Instant({ optional: true, description: 'as it had been recorded at this instant; left out, as it is now' })
  at?: string;
}

@ApiTags('cases')
@Controller('v1/cases')
export class CaseQueryRoutes {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @QueryRoute('', {
    summary: 'The work queue: open cases, high risk and breached first',
    roles: ROLES,
    answers: QueuedCaseAnswer,
    page: true,
    projection: workQueue.name,
    personal: true,
  })
  queue(@Query() query: QueueQuery, @CurrentActor() actor: Actor): Promise<Page<QueuedCaseAnswer>> {
    return this.queries.execute(new FindCases(query, actor));
  }

  @QueryRoute(':id', {
    summary: 'A case as it stands, or as it was recorded at an instant',
    roles: ROLES,
    answers: CaseAnswer,
    resource: true,
    personal: true,
  })
  async one(
    @PathId() id: string,
    @Query() { at }: CaseQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Answer<CaseAnswer>> {
    const found = await this.queries.execute(new ReadCase(id, actor, at));
    if (found === undefined) throw new Problem('case/unknown');
    return answer(found, { revision: found.revision });
  }

  @QueryRoute(':id/timeline', {
    summary: 'Every fact of a case in order, one sentence each',
    roles: ROLES,
    answers: TimelineItem,
    page: true,
    projection: THE_LOG,
    personal: true,
  })
  async timeline(
    @PathId() id: string,
    @Query() query: TimelineQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<TimelineItem>> {
    const page = await this.queries.execute(new ReadCaseTimeline(id, query, actor));
    if (page === undefined) throw new Problem('case/unknown');
    return page;
  }
}
