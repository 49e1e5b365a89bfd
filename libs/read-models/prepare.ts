import type { StoredFact } from '../event-log/event-log.js';
import type { Decode } from './decode.js';
import { errorCode } from './error-code.js';
import { BadFact, type ProjectedFact, type Projection } from './projection.js';

/** A fact ready to be folded; `fact` is a BadFact where it could not be read or annotated. */
export interface PreparedFact {
  readonly stored: StoredFact;
  readonly fact: ProjectedFact | BadFact;
  readonly annotation: unknown;
}

/** Decodes and annotates a batch: all that a fold needs and cannot do itself. Throws only when the annotator is out of reach. */
export async function prepareFacts(
  projection: Projection,
  decode: Decode,
  stored: readonly StoredFact[],
): Promise<PreparedFact[]> {
  const facts = stored.map((one) => decodeOne(decode, one));
  if (projection.annotate === undefined)
    return stored.map((one, index) => ({ stored: one, fact: facts[index] as ProjectedFact, annotation: undefined }));

  const readable = facts.filter((fact): fact is ProjectedFact => !(fact instanceof BadFact));
  const annotations = (readable.length === 0 ? [] : await projection.annotate(readable))[Symbol.iterator]();
  return stored.map((one, index) => {
    const fact = facts[index] as ProjectedFact | BadFact;
    if (fact instanceof BadFact) return { stored: one, fact, annotation: undefined };
    const annotation = annotations.next().value;
    return annotation instanceof BadFact
      ? { stored: one, fact: annotation, annotation: undefined }
      : { stored: one, fact, annotation };
  });
}

function decodeOne(decode: Decode, stored: StoredFact): ProjectedFact | BadFact {
  try {
    return decode(stored);
  } catch (error) {
    return new BadFact(errorCode('decode', error));
  }
}
