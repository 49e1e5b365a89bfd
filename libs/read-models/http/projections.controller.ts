/** The administrator's view of the read models: how they stand, a rebuild beside, and another try for a stream that was set aside. */
import { Readable } from 'node:stream';
import { Body, Controller, Inject, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Problem } from '../../web/problems/problem.js';
import { QueryRoute } from '../../web/routes/query-route.js';
import { StoppedAtBadFact } from '../fold-into.js';
import { RebuildTakenOver } from '../fold-up-to.js';
import type { Projection } from '../projection.js';
import { ReadModels } from '../read-models.js';
import { rebuildProjection } from '../rebuild.js';
import { describeComparison, describeProgress } from '../rebuild-progress.js';
import { refoldStream } from '../refold-stream.js';
import { ProjectionsAnswer, RebuildBody, RebuildLine, RetryAnswer, RetryBody } from './projection-bodies.js';
import { PROJECTION_ENGINE, type ProjectionEngine } from './projection-engine.js';

const ROLES = ['administrator'] as const;

@Controller('v1/projections')
export class Projections {
  constructor(
    @Inject(PROJECTION_ENGINE) private readonly engine: ProjectionEngine,
    @Inject(ReadModels) private readonly readModels: ReadModels,
  ) {}

  @QueryRoute('', { summary: 'How every read model stands', roles: ROLES, answers: ProjectionsAnswer })
  async list(): Promise<ProjectionsAnswer> {
    return { items: (await this.readModels.status()) as ProjectionsAnswer['items'] };
  }

  @QueryRoute(':name/retries', {
    summary: 'Fold a stream that was set aside once more',
    roles: ROLES,
    asks: 'body',
    answers: RetryAnswer,
  })
  retry(@Param('name') name: string, @Body() { stream }: RetryBody): Promise<RetryAnswer> {
    return refoldStream({ ...this.engine, projection: this.find(name), stream });
  }

  /** Answers a line of JSON per step, the last with the outcome: `switched`, `declined` or `failed`. */
  @QueryRoute(':name/rebuilds', {
    summary: 'Fold the whole log again beside the live rows, compare, and switch',
    roles: ROLES,
    asks: 'body',
    answers: RebuildLine,
  })
  rebuild(
    @Param('name') name: string,
    @Body() { accept = false }: RebuildBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Readable {
    const lines = this.rebuildLines(this.find(name), accept);
    reply.type('application/x-ndjson');
    return Readable.from(lines);
  }

  private async *rebuildLines(projection: Projection, accept: boolean): AsyncGenerator<string> {
    const line = (value: object) => `${JSON.stringify(value)}\n`;
    try {
      const rebuild = rebuildProjection({ ...this.engine, projection, confirm: async () => accept });
      let step = await rebuild.next();
      for (; !step.done; step = await rebuild.next()) yield line({ ...step.value, says: describeProgress(step.value) });
      const { outcome, comparison } = step.value;
      yield line({
        stage: outcome,
        says: outcome === 'switched' ? 'done' : `not switched: ${comparison ? describeComparison(comparison) : ''}`,
      });
    } catch (error) {
      yield line({ stage: 'failed', says: sentenceOf(error) });
    }
  }

  private find(name: string): Projection {
    const { projections } = this.engine;
    const projection = projections.find((each) => each.name === name);
    if (projection !== undefined) return projection;
    const names = projections.map((each) => each.name).join(', ');
    throw new Problem('projection/unknown', `No read model has this name; these are there: ${names}.`);
  }
}

/** Only our own errors may speak: anybody else's message could quote a fact. */
const sentenceOf = (error: unknown): string =>
  error instanceof StoppedAtBadFact || error instanceof RebuildTakenOver
    ? error.message
    : 'The rebuild failed; begin it again to continue.';
