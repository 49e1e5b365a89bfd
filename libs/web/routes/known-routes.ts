/** The router says only that nothing is there; whether another method would have found something is remembered here (405). */
import type { FastifyInstance } from 'fastify';

export interface KnownRoutes {
  /** The methods that a path, query and all, is served for; empty where there is nothing. */
  methodsAt(url: string): readonly string[];
}

/** To be called before any route is registered. */
export function rememberRoutes(fastify: FastifyInstance): KnownRoutes {
  const methodsByPattern = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    const methods = methodsByPattern.get(url) ?? new Set();
    for (const each of [method].flat()) methods.add(each);
    methodsByPattern.set(url, methods);
  });
  return {
    methodsAt: (url) => {
      const path = url.split('?')[0] as string;
      const methods = [...methodsByPattern]
        .filter(([pattern]) => matches(pattern, path))
        .flatMap(([, each]) => [...each]);
      return [...new Set(methods)].sort();
    },
  };
}

function matches(pattern: string, path: string): boolean {
  if (pattern.includes('*')) return false;
  const expected = pattern.split('/');
  const found = path.split('/');
  return (
    expected.length === found.length &&
    expected.every((part, index) => (part.startsWith(':') ? found[index] !== '' : part === found[index]))
  );
}
