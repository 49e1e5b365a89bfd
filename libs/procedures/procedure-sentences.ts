import { readableDay } from '../calendar/readable.js';
import type { ProcedureFact } from './facts.js';

/** One plain sentence for the timeline. */
export const procedureSentence = ({ data }: ProcedureFact): string => {
  const areas = data.localGovernmentAreas.map(({ name }) => name);
  const served = new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(areas);
  return `Version ${data.version} of the procedure was published for ${served}, in force from ${readableDay(data.effectiveFrom)}.`;
};
