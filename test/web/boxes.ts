/** A small application around which this room is tested: boxes with a label, in no database. */
import { Readable } from 'node:stream';
import { Body, Controller, Inject, Module, Query, Req } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../../libs/access/current-actor.js';
import type { Actor } from '../../libs/decider/actor.js';
import { type Refusal, refuse } from '../../libs/decider/decider.js';
import { type Answer, answer } from '../../libs/web/commands/answer.js';
import { Command, type CommandRequest } from '../../libs/web/commands/command-request.js';
import { OneOf, Truth, Whole } from '../../libs/web/fields/choices.js';
import { Day, dayShape, Instant } from '../../libs/web/fields/dates.js';
import { Id, idShape } from '../../libs/web/fields/identifiers.js';
import { ListOf } from '../../libs/web/fields/lists.js';
import { Nested, OneOfShapes } from '../../libs/web/fields/nested.js';
import { Name, Text } from '../../libs/web/fields/texts.js';
import { cursorsOf } from '../../libs/web/input/cursor.js';
import { type Page, PageQuery, pageOf } from '../../libs/web/input/page.js';
import { ProblemCatalogue, type ProblemsOf } from '../../libs/web/problems/catalogue.js';
import { Problem } from '../../libs/web/problems/problem.js';
import { CommandRoute } from '../../libs/web/routes/command-route.js';
import { PathId } from '../../libs/web/routes/path-field.js';
import { QueryRoute } from '../../libs/web/routes/query-route.js';
import { StreamRoute } from '../../libs/web/routes/stream-route.js';

class Content {
  @Name() name!: string;
  @Day({ optional: true }) packedOn?: string;
}
class Crate {
  @OneOf(['crate']) kind!: string;
  @Whole({ min: 1, max: 9 }) boards!: number;
}
class Bag {
  @OneOf(['bag']) kind!: string;
  @Truth() waterproof!: boolean;
}
class PackBox {
  @Text({ max: 200, description: 'what stands on it' }) label!: string;
  @ListOf(Content, { max: 3 }) contents!: Content[];
  @OneOfShapes('kind', { crate: Crate, bag: Bag }, { optional: true }) wrapping?: Crate | Bag;
  @Nested(Content, { optional: true, nullable: true }) gift?: Content | null;
  @ListOf(idShape, { max: 5, unique: true, optional: true }) owners?: string[];
  @Id({ optional: true }) shelf?: string;
  @Instant({ optional: true }) occurredAt?: string;
}
class Emptied {
  @Day() on!: string;
}
class BoxAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() revision!: number;
}
class BoxesQuery extends PageQuery {
  @OneOf(['open', 'shut'], { optional: true }) state?: string;
  @Truth({ optional: true }) fragile?: boolean;
}

type BoxRefusal = 'box/already-empty' | 'box/unknown-shelf';
const BOX_PROBLEMS: ProblemsOf<BoxRefusal> = {
  'box/already-empty': { title: 'Already empty', explanation: 'A box is emptied once.' },
  'box/unknown-shelf': { status: 404, title: 'Unknown shelf', explanation: 'There is no such shelf.' },
};
const BOX = '7b1c0a52-0000-4000-8000-000000000001';
const POSITION = 'toy.0000000000000007';
const boxCursors = cursorsOf<[string, string]>('boxes', [dayShape, idShape]);

/** What handlers were called with, for the spec to look at. */
export const seen: { commands: CommandRequest[]; bodies: object[] } = { commands: [], bodies: [] };

/** What the next call of `GET v1/boxes/:id` waits for or throws. */
export const next: { answer: () => Promise<void> } = { answer: async () => {} };

@Controller('v1/boxes')
export class Boxes {
  @CommandRoute('', { summary: 'Pack a box', roles: ['coordinator', 'agency'], creates: true, answers: BoxAnswer })
  pack(@Body() body: PackBox, @Command() command: CommandRequest): Answer<BoxAnswer> | Refusal<BoxRefusal> {
    seen.commands.push(command);
    seen.bodies.push(body);
    if (body.label === 'refuse') return refuse('box/unknown-shelf', 'The shelf you named is not one of ours.');
    const location = `/v1/boxes/${BOX}`;
    return answer({ id: command.commandId, revision: 0 }, { revision: 0, position: POSITION, location });
  }

  @CommandRoute(':id/emptying', { summary: 'Empty a box', roles: ['coordinator'], answers: BoxAnswer })
  empty(@PathId() _id: string, @Body() _body: Emptied, @Command() command: CommandRequest): Refusal | Answer {
    if (command.ifMatch === undefined) return refuse('box/already-empty', 'This box was emptied on 1 June.');
    if (command.ifMatch !== 3) throw new Problem('request/stale');
    return answer({ id: BOX, revision: 4 }, { revision: 4, position: POSITION });
  }

  @QueryRoute('', { summary: 'Boxes', roles: ['coordinator'], answers: BoxAnswer, page: true, projection: 'boxes' })
  list(@Query() query: BoxesQuery): Page<object> {
    boxCursors.decode(query.cursor);
    const rows = [{ id: BOX, query }, { id: 'another' }];
    return pageOf<object>(rows, query.limit, () => boxCursors.encode(['2026-06-01', BOX]));
  }

  @QueryRoute(':id', {
    summary: 'A box',
    roles: ['coordinator', 'applicant'],
    answers: BoxAnswer,
    resource: true,
    personal: true,
  })
  async one(@PathId() id: string, @CurrentActor() actor: Actor): Promise<Answer> {
    await next.answer();
    return answer({ id, revision: 2, asked: actor }, { revision: 2 });
  }

  @QueryRoute('weight-check', { summary: 'Weigh', roles: 'public', answers: BoxAnswer, asks: 'body' })
  weigh(@Body() body: Content): object {
    return { weighed: body.name };
  }

  @StreamRoute('imports', { summary: 'Many boxes', roles: ['coordinator'], takes: ['text/csv', 'text/plain'] })
  async import(@Req() request: FastifyRequest): Promise<object> {
    let bytes = 0;
    for await (const chunk of request.body as Readable) bytes += (chunk as Buffer).length;
    return { stream: request.body instanceof Readable, bytes };
  }
}

@Module({ controllers: [Boxes] })
export class BoxesModule {
  constructor(@Inject(ProblemCatalogue) catalogue: ProblemCatalogue) {
    catalogue.register(BOX_PROBLEMS);
  }
}
