/** Every reason why a document may not be stored. */
export type DocumentRefusal =
  | 'person/unknown'
  | 'person/erased'
  | 'document/empty'
  | 'document/not-what-it-says'
  | 'document/not-stored-again';

/** Why one cannot be read. */
export type DocumentUnreadable = 'document/unknown' | 'document/erased';
