import { invalid } from '../../web/problems/problem.js';

/** Throws the problem `request/invalid` where a field is there that its neighbour leaves no meaning. */
export const leftOut = (body: object, fields: readonly string[], where: string): void => {
  const given = fields.filter((field) => (body as Readonly<Record<string, unknown>>)[field] !== undefined);
  if (given.length > 0) throw invalid(...given.map((path) => ({ path, message: `must be left out where ${where}` })));
};
