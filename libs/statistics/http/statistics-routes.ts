/** The door through which the statutory counts are read. */
import { Controller, Inject, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../../access/current-actor.js';
import type { Actor } from '../../decider/actor.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { answerAs } from '../../web/csv/answer-csv.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import { ReadStatistics, type StatisticsRefusal } from '../read/read-statistics.js';
import { StatisticsAnswer } from '../read/statistics-answers.js';
import { statisticsCsv } from '../read/statistics-csv.js';
import { statutoryCounts } from '../read/statutory-counts.js';
import { PathArea, StatisticsQuery } from './statistics-query.js';

@ApiTags('statistics')
@Controller('v1/statistics')
export class StatisticsRoutes {
  constructor(@Inject(QueryBus) private readonly queries: QueryBus) {}

  @QueryRoute(':lga', {
    summary: 'The four counts of s.104(9) in a local government area and a period',
    // What is not published yet is the bodies' own.
    roles: ['coordinator', 'agency', 'chair', 'appeal-reviewer', 'data-protection', 'administrator', 'oversight'],
    answers: StatisticsAnswer,
    projection: statutoryCounts.name,
    csv: true,
  })
  async figures(
    @PathArea() localGovernmentArea: string,
    @Query() { from, to, open = false }: StatisticsQuery,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatisticsAnswer | string | Refusal<StatisticsRefusal>> {
    const asked = { localGovernmentArea, from, to };
    const answer = await this.queries.execute(new ReadStatistics(asked, open, actor));
    if (isRefusal(answer)) return answer as Refusal<StatisticsRefusal>;
    return answerAs(request, reply, { json: () => answer, csv: () => statisticsCsv(answer) });
  }
}
