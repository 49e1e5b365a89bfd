import { type DynamicModule, Inject, Module } from '@nestjs/common';
import { ProblemCatalogue, type ProblemsOf } from '../../web/problems/catalogue.js';
import { PROJECTION_ENGINE, type ProjectionEngine } from './projection-engine.js';
import { Projections } from './projections.controller.js';

const PROBLEMS: ProblemsOf<'projection/unknown'> = {
  'projection/unknown': {
    status: 404,
    title: 'Unknown projection',
    explanation: 'No read model has this name; `GET /v1/projections` lists them.',
  },
};

@Module({ controllers: [Projections] })
export class ProjectionsModule {
  constructor(@Inject(ProblemCatalogue) catalogue: ProblemCatalogue) {
    catalogue.register(PROBLEMS);
  }

  static with(engine: ProjectionEngine): DynamicModule {
    return { module: ProjectionsModule, providers: [{ provide: PROJECTION_ENGINE, useValue: engine }] };
  }
}
