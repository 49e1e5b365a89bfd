import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { ProjectionsModule } from '../../libs/read-models/http/projections.module.js';
import type { Machinery } from '../composition/machinery.js';
import { MachineryModule } from '../composition/machinery-module.js';
import { modules } from '../composition/slices.js';

@Module({})
export class ApiModule {
  static with(machinery: Machinery): DynamicModule {
    return {
      module: ApiModule,
      imports: [CqrsModule.forRoot(), MachineryModule.with(machinery), ProjectionsModule.with(machinery), ...modules],
    };
  }
}
