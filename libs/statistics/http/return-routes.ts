/** The doors through which an area publishes its returns, and through which they are read. */
import { Body, Controller, Inject, Query, Req, Res } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor } from '../../access/current-actor.js';
import { type Actor, ROLES } from '../../decider/actor.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { answered } from '../../records/answered.js';
import { type Answer, answer } from '../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../web/commands/command-request.js';
import { etagOf } from '../../web/commands/etag.js';
import { answerAs } from '../../web/csv/answer-csv.js';
import { type Page, PageQuery } from '../../web/input/page.js';
import { THE_LOG } from '../../web/positions/read-positions.js';
import { Problem } from '../../web/problems/problem.js';
import { CommandRoute } from '../../web/routes/command-route.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import { FindReturns, ReadReturn, type ReturnAsRead } from '../read/read-returns.js';
import { ReturnAnswer, ReturnPublishedAnswer } from '../read/statistics-answers.js';
import { statisticsCsv } from '../read/statistics-csv.js';
import type { NotYoursToOpen } from '../read/who-may-open.js';
import type { ReturnRefusal } from '../return-rules.js';
import { PublishReturn } from './publish-return.js';
import { PublishReturnBody, publicationIn } from './publish-return-body.js';
import { OpenQuery, PathArea, PathReturn } from './statistics-query.js';

@ApiTags('statistics')
@Controller('v1/statistics/:lga/returns')
export class ReturnRoutes {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
  ) {}

  @CommandRoute('', {
    summary: 'Publish the four counts of a period, as they stand now, or a correction of what was published of it',
    roles: ['administrator'],
    creates: true,
    answers: ReturnPublishedAnswer,
  })
  async publish(
    @PathArea() localGovernmentArea: string,
    @Body() body: PublishReturnBody,
    @Command() { commandId, ifMatch }: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Promise<Answer<ReturnPublishedAnswer> | Refusal<ReturnRefusal | 'person/erased'>> {
    const command = publicationIn(localGovernmentArea, body);
    const outcome = await this.commands.execute(new PublishReturn(command, { commandId, ifMatch, actor }));
    // One fact a return: the first is n1.
    const id = 'revision' in outcome ? `n${outcome.revision + 1}` : '';
    const told = ({ revision }: { readonly revision: number }) => ({ id, localGovernmentArea, revision });
    return answered(outcome, told, `/v1/statistics/${localGovernmentArea}/returns/${id}`);
  }

  @QueryRoute('', {
    summary: 'What an area published, the newest first',
    roles: ROLES,
    answers: ReturnAnswer,
    page: true,
    projection: THE_LOG,
  })
  returns(@PathArea() localGovernmentArea: string, @Query() page: PageQuery): Promise<Page<ReturnAnswer>> {
    return this.queries.execute(new FindReturns(localGovernmentArea, page));
  }

  @QueryRoute(':return', {
    summary: 'A published return: it never changes',
    roles: ROLES,
    answers: ReturnAnswer,
    resource: true,
    csv: true,
  })
  async one(
    @PathArea() localGovernmentArea: string,
    @PathReturn() id: string,
    @Query() { open = false }: OpenQuery,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer<ReturnAnswer> | string | Refusal<NotYoursToOpen>> {
    const found = await this.queries.execute(new ReadReturn(localGovernmentArea, id, open, actor));
    if (found === undefined) throw new Problem('returns/unknown-return');
    if (isRefusal(found)) return found as Refusal<NotYoursToOpen>;
    const { answer: published, revision } = found as ReturnAsRead;
    reply.header('etag', etagOf(revision));
    return answerAs(request, reply, { json: () => answer(published), csv: () => statisticsCsv(published) });
  }
}
