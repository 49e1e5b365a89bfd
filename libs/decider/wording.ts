import { type Clear, personal } from './personal.js';

/** A free text as a command brings it: bare, or with the people it is about already named by id. */
export type Wording = string | Clear<string>;

/** The text with the people it is about: those the command names, or else those the record is about. */
export const aboutOr = (wording: Wording, about: readonly string[]): Clear<string> =>
  typeof wording === 'string' ? personal(wording, about) : wording;
