/** The door through which a body sees what is asked of it. */
import { Controller, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { CurrentActor } from '../../access/current-actor.js';
import type { Actor } from '../../decider/actor.js';
import { type Page, PageQuery } from '../../web/input/page.js';
import { Problem } from '../../web/problems/problem.js';
import { PathSlug } from '../../web/routes/path-field.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import { agencyTasks } from '../read/agency-tasks.js';
import { FindTasks } from '../read/find-tasks.js';
import { TaskAnswer } from '../read/task-answer.js';

@ApiTags('cases')
@Controller('v1/bodies')
export class BodyTaskRoutes {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @QueryRoute(':body/tasks', {
    summary: 'What is asked of a body and not answered, what is overdue first',
    roles: ['coordinator', 'agency', 'oversight'],
    answers: TaskAnswer,
    page: true,
    projection: agencyTasks.name,
  })
  async tasks(
    @PathSlug('body') body: string,
    @Query() query: PageQuery,
    @CurrentActor() actor: Actor,
  ): Promise<Page<TaskAnswer>> {
    const page = await this.queries.execute(new FindTasks(body, query, actor));
    if (page === undefined) throw new Problem('request/not-found');
    return page;
  }
}
