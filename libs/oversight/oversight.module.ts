import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DecisionRoutes } from './http/decision-routes.js';
import { FindDecisionsHandler } from './read/find-decisions.js';

/** What is read across cases by who checks on them: never a name. */
@Module({ imports: [CqrsModule], controllers: [DecisionRoutes], providers: [FindDecisionsHandler] })
export class OversightModule {}
