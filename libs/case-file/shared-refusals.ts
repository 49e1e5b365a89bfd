/** Refusals that several chapters share, each said once. */
import { type Happened, refuseImpossibleTime, type TimeRefusal, whenItHappened } from '../calendar/happened.js';
import { type Refusal, refuse } from '../decider/decider.js';
import type { Wording } from '../decider/wording.js';
import { namesAPerson } from '../people/names-a-person.js';
import type { Command, Told } from './told.js';

export type SharedRefusal =
  | TimeRefusal
  | 'person/unknown'
  | 'person/erased'
  | 'document/unknown'
  | 'text/names-a-person'
  | 'case/unknown';

/** Undefined where everybody named is registered and nobody was erased. */
export const refusePeople = (
  people: readonly string[],
  { known }: Told,
): Refusal<'person/unknown' | 'person/erased'> | undefined => {
  if (people.some((person) => known.people.unknown.includes(person)))
    return refuse('person/unknown', 'A person named by id is not registered: register them first.');
  if (people.some((person) => known.people.erased.includes(person)))
    return refuse('person/erased', 'The data of a person named was erased: nothing more can be recorded about them.');
  return undefined;
};

/** A fact may name only a stored document. */
export const refuseDocuments = (
  digests: readonly string[],
  { known }: Told,
): Refusal<'document/unknown'> | undefined =>
  digests.every((digest) => known.documents.some((document) => document.digest === digest))
    ? undefined
    : refuse('document/unknown', 'A document named is not stored, or was erased: upload it first.');

/** Reasons are written for the public trail: nobody held on the case may be recognised in them by name, address, number or email. */
export const refuseNames = (reasons: string, { known }: Told): Refusal<'text/names-a-person'> | undefined =>
  namesAPerson(reasons, known.held)
    ? refuse(
        'text/names-a-person',
        'These reasons are public and hold a name, address, phone or email of somebody on the case: write them without.',
      )
    : undefined;

/** What is written to bodies they read without a disclosure, so it names nobody either. */
export const refuseNamesToBodies = (wording: Wording, { known }: Told): Refusal<'text/names-a-person'> | undefined =>
  namesAPerson(typeof wording === 'string' ? wording : wording.clear, known.held)
    ? refuse(
        'text/names-a-person',
        'Bodies read this without a disclosure, and it holds a name, address, phone or email of somebody on the case: write it without.',
      )
    : undefined;

/** When the command's fact happened, unless it cannot have: in the future, or before what it answers. */
export const happening = (
  command: Pick<Command<string>, 'happened'>,
  { now }: Told,
  answers?: Happened,
): Happened | Refusal<TimeRefusal> => {
  const happened = whenItHappened(command.happened, now);
  return refuseImpossibleTime(happened, now, answers) ?? happened;
};
