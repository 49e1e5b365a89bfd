/** Walks every route of an application: the test of the negative space, and what keeps a forgotten declaration from starting. */
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, type ModulesContainer } from '@nestjs/core';
import { ROUTE_ACCESS, type RouteAccess } from './roles.js';

export interface DeclaredRoute {
  /** `ReportsController.record` */
  readonly name: string;
  readonly access: RouteAccess | undefined;
}

export function declaredRoutes(modules: ModulesContainer): readonly DeclaredRoute[] {
  const scanner = new MetadataScanner();
  return [...modules.values()].flatMap(({ controllers }) =>
    [...controllers.values()].flatMap(({ metatype }) => {
      const prototype = (metatype as { prototype: Record<string, object> }).prototype;
      return scanner
        .getAllMethodNames(prototype)
        .filter((method) => Reflect.hasMetadata(METHOD_METADATA, prototype[method] as object))
        .map((method) => ({
          name: `${metatype?.name}.${method}`,
          access: Reflect.getMetadata(ROUTE_ACCESS, prototype[method] as object),
        }));
    }),
  );
}

/** The names of routes that declare neither roles nor that they are public. */
export const undeclaredRoutes = (modules: ModulesContainer): readonly string[] =>
  declaredRoutes(modules)
    .filter(({ access }) => access === undefined)
    .map(({ name }) => name);
