import { type DynamicModule, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { APP_GUARD, ModulesContainer } from '@nestjs/core';
import { ProblemCatalogue } from '../web/problems/catalogue.js';
import { AccessGuard, TOKEN_VERIFIER } from './access-guard.js';
import { ACCESS_PROBLEMS } from './access-problems.js';
import type { TokenVerifier } from './token-verifier.js';
import { undeclaredRoutes } from './undeclared-routes.js';

/** Puts the guard before every route of the application it is part of. */
@Module({})
export class AccessModule implements OnModuleInit {
  constructor(
    @Inject(ModulesContainer) private readonly modules: ModulesContainer,
    @Inject(ProblemCatalogue) private readonly catalogue: ProblemCatalogue,
  ) {}

  static with(verifier: TokenVerifier): DynamicModule {
    return {
      module: AccessModule,
      providers: [
        { provide: TOKEN_VERIFIER, useValue: verifier },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
    };
  }

  onModuleInit(): void {
    this.catalogue.register(ACCESS_PROBLEMS);
    const undeclared = undeclaredRoutes(this.modules);
    if (undeclared.length > 0)
      throw new Error(`routes that say neither who may call them nor @Public: ${undeclared.join(', ')}`);
  }
}
