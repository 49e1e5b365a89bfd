import { readableDay } from '../calendar/readable.js';
import { list } from '../sentences/list.js';
import type { ProcedureFact } from './facts.js';

/** One plain sentence for the timeline. */
export const procedureSentence = ({ data }: ProcedureFact): string => {
  const areas = data.localGovernmentAreas.map(({ name }) => name);
  return `Version ${data.version} of the procedure was published for ${list(areas)}, in force from ${readableDay(data.effectiveFrom)}.`;
};
