import { type DynamicModule, Global, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import { ProblemCatalogue } from '../../libs/web/problems/catalogue.js';
import { LOGGER } from '../../libs/web/tokens.js';
import type { Machinery } from '../composition/machinery.js';
import { MachineryModule } from '../composition/machinery-module.js';
import { modules } from '../composition/slices.js';

/** The slices with their commands and questions, and nobody who calls them from outside. */
@Global()
@Module({})
export class ClockModule {
  static with(machinery: Machinery, logger: Logger): DynamicModule {
    return {
      module: ClockModule,
      imports: [CqrsModule.forRoot(), MachineryModule.with(machinery), ...modules],
      providers: [
        { provide: ProblemCatalogue, useValue: new ProblemCatalogue() },
        { provide: LOGGER, useValue: logger },
      ],
      exports: [ProblemCatalogue, LOGGER],
    };
  }
}
