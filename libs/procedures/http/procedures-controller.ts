import { Body, Controller, Inject, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { CurrentActor } from '../../access/current-actor.js';
import { londonDay } from '../../calendar/day.js';
import type { Actor } from '../../decider/actor.js';
import type { Refusal } from '../../decider/decider.js';
import { answered } from '../../records/answered.js';
import { type Answer, answer } from '../../web/commands/answer.js';
import { Command, type CommandRequest } from '../../web/commands/command-request.js';
import { wholeShape } from '../../web/fields/choices.js';
import { Day } from '../../web/fields/dates.js';
import type { Shape } from '../../web/fields/shape.js';
import type { Page } from '../../web/input/page.js';
import { THE_LOG } from '../../web/positions/read-positions.js';
import { Problem } from '../../web/problems/problem.js';
import { CommandRoute } from '../../web/routes/command-route.js';
import { PathField, PathSlug } from '../../web/routes/path-field.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import type { ProcedureRefusal } from '../procedure-decider.js';
import { type NoneInForce, noneInForce } from '../procedure-in-force.js';
import { type AsPublished, ProcedureInForce, ProcedureOfVersion } from '../questions.js';
import { PublishedVersions } from '../read/published-versions.js';
import { ProcedureAnswer, ProcedurePublishedAnswer, ProcedureVersionAnswer } from './procedure-answers.js';
import { PublishProcedureBody, publicationIn } from './publish-procedure-body.js';
import { PublishVersion } from './publish-version.js';

class InForceQuery {
  @Day({ optional: true, description: 'in force on this day; left out, today in London' })
  on?: string;
}

const versionShape = wholeShape({ min: 1, max: 10_000 });
/** A path is text: what it stands for is what holds or not. */
const versionInPath: Shape = {
  schema: versionShape.schema,
  faults: (text) => versionShape.faults(versionShape.fromText?.(String(text))),
  tidy: Number,
};

const answerOf = (area: string, { procedure, revision }: AsPublished): Answer<ProcedureAnswer> =>
  answer({ area, ...procedure } as ProcedureAnswer, { revision });

@Controller('v1/procedures/:area')
export class ProceduresController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(PublishedVersions) private readonly published: PublishedVersions,
  ) {}

  @CommandRoute('', {
    summary: "Publish the next version of an area's procedure",
    roles: ['administrator'],
    creates: true,
    answers: ProcedurePublishedAnswer,
  })
  async publish(
    @PathSlug('area') area: string,
    @Body() body: PublishProcedureBody,
    @Command() request: CommandRequest,
    @CurrentActor() actor: Actor,
  ): Promise<Answer<ProcedurePublishedAnswer> | Refusal<ProcedureRefusal | 'person/erased'>> {
    const command = { type: 'PublishProcedure', ...publicationIn(body) } as const;
    const { version } = body;
    return answered(
      await this.commands.execute(new PublishVersion(area, command, { ...request, actor })),
      ({ revision }) => ({ id: area, version, revision }),
      `/v1/procedures/${area}/versions/${version}`,
    );
  }

  @QueryRoute('', {
    summary: "An area's procedure in force on a day",
    roles: 'public',
    answers: ProcedureAnswer,
    resource: true,
  })
  async inForce(
    @PathSlug('area') area: string,
    @Query() { on = londonDay(new Date().toISOString()) }: InForceQuery,
  ): Promise<Answer<ProcedureAnswer> | Refusal<NoneInForce>> {
    const found = await this.queries.execute(new ProcedureInForce(area, on));
    return found === undefined ? noneInForce() : answerOf(area, found);
  }

  @QueryRoute('versions', {
    summary: "The versions of an area's procedure, the newest first",
    roles: 'public',
    answers: ProcedureVersionAnswer,
    page: true,
    projection: THE_LOG,
  })
  async versions(@PathSlug('area') area: string): Promise<Page<ProcedureVersionAnswer>> {
    const versions = (await this.published.of(area)).map(({ procedure: { version, effectiveFrom }, recordedAt }) => ({
      version,
      effectiveFrom,
      recordedAt,
    }));
    return { items: versions.reverse(), next: null };
  }

  @QueryRoute('versions/:version', {
    summary: "One version of an area's procedure",
    roles: 'public',
    answers: ProcedureAnswer,
    resource: true,
  })
  async version(
    @PathSlug('area') area: string,
    @PathField('version', versionInPath) version: number,
  ): Promise<Answer<ProcedureAnswer>> {
    const found = await this.queries.execute(new ProcedureOfVersion(area, version));
    if (found === undefined) throw new Problem('request/not-found');
    return answerOf(area, found);
  }
}
