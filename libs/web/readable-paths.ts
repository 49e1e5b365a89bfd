import type { OpenAPIObject } from '@nestjs/swagger';

type Paths = OpenAPIObject['paths'];

interface Exemplified {
  readonly examples?: unknown;
}
interface Operation {
  readonly parameters?: readonly (Exemplified & { readonly schema?: Exemplified })[];
}

/**
 * What Nest cannot be told. A reader looks for what an address is about (`/v1/reports/…`: Reports), not for the class behind it. And a
 * field's example is a body's only: on a parameter it would be a form filled in beforehand.
 */
export const readable = (paths: Paths): Paths =>
  Object.fromEntries(
    Object.entries(paths).map(([path, operations]) => {
      const tags = [resourceOf(path)];
      const all = Object.entries(operations as Record<string, Operation>);
      return [path, Object.fromEntries(all.map(([method, each]) => [method, { ...withoutExamples(each), tags }]))];
    }),
  );

function resourceOf(path: string): string {
  const word = path.split('/')[2] ?? '';
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

const withoutExamples = ({ parameters = [], ...operation }: Operation): Operation => ({
  ...operation,
  parameters: parameters.map(({ examples: _, schema, ...parameter }) => {
    const { examples: __, ...rules } = schema ?? {};
    return { ...parameter, schema: rules };
  }),
});
