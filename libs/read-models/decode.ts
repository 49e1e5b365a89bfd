import type { StoredFact } from '../event-log/event-log.js';
import type { ProjectedFact } from './projection.js';

/** Reads a stored fact, upcast to its newest version. Throws on a fact it does not know. */
export type Decode = (stored: StoredFact) => ProjectedFact;
