import type { TimeRefusal } from '../calendar/happened.js';

/** Every reason why a command on a person may be turned down. */
export type PersonRefusal =
  | TimeRefusal
  | 'person/unknown'
  | 'person/already-registered'
  | 'person/erased'
  | 'person/changes-nothing'
  | 'person/restricted'
  | 'person/already-restricted'
  | 'person/not-restricted'
  | 'person/same-person'
  | 'person/already-one'
  | 'person/not-found-one'
  | 'person/hold-already-placed'
  | 'person/hold-unknown'
  | 'person/hold-already-released'
  | 'person/legal-hold-stands'
  | 'person/narrative-unknown'
  | 'person/narrative-not-about-them'
  | 'person/nobody-remains'
  | 'person/invalid-reference';
