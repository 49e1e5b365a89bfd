/** The four counts of an area and a period, as they stand. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, Query, QueryHandler } from '@nestjs/cqrs';
import type { Actor } from '../../decider/actor.js';
import type { Refusal } from '../../decider/decider.js';
import { figuresOf } from '../figures.js';
import { type UnknownArea, unknownArea } from '../served-area.js';
import { type QuestionRefusal, refuseQuestion } from '../span-rules.js';
import { type Asked, StatutoryCounts } from './counts.js';
import type { StatisticsAnswer } from './statistics-answers.js';
import { type NotYoursToOpen, refuseOpening } from './who-may-open.js';

export type StatisticsRefusal = UnknownArea | QuestionRefusal | NotYoursToOpen;

export class ReadStatistics extends Query<StatisticsAnswer | Refusal<StatisticsRefusal>> {
  constructor(
    readonly asked: Asked,
    /** With the cases behind each figure. */
    readonly opens: boolean,
    readonly actor: Actor,
  ) {
    super();
  }
}

@QueryHandler(ReadStatistics)
export class ReadStatisticsHandler implements IQueryHandler<ReadStatistics> {
  constructor(@Inject(StatutoryCounts) private readonly counts: StatutoryCounts) {}

  async execute({ asked, opens, actor }: ReadStatistics): Promise<StatisticsAnswer | Refusal<StatisticsRefusal>> {
    const served = await this.counts.servedBy(asked.localGovernmentArea);
    if (served === undefined) return unknownArea();
    const refused = (opens ? refuseOpening(actor, served) : undefined) ?? refuseQuestion(asked);
    if (refused) return refused;
    const { localGovernmentArea, from, to } = asked;
    const of = { localGovernmentArea, name: served.name, from, to };
    if (!opens) return { ...of, figures: await this.counts.figures(asked) };
    const cases = await this.counts.cases(asked);
    return { ...of, figures: figuresOf(cases), cases };
  }
}
