/** What of a case somebody is shown. To a body goes what was disclosed to it, and only while consent stands: withdrawal stops sharing. */
import { type Shown, shown } from '../../access/shown.js';
import { visibleTo } from '../../access/visibility.js';
import type { Happened } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import type { Personal } from '../../decider/personal.js';
import type { CaseFile } from '../case-state.js';
import type { ComplaintState } from '../complaints/state.js';
import type { DisclosableField, Disclosure } from '../consent/disclosure.js';
import { consentingVictims, mayShare } from '../consent/standing.js';

export interface Sight {
  /** The whole file, though its texts may stay sealed: for the office, and for who reads without names. */
  readonly wholeFile: boolean;
  /** A text on the case. A body is shown one only as a field that was disclosed to it; left out: never. */
  text(value: Personal, field?: DisclosableField): Shown;
  /** A text written to the applicant: theirs to read, whoever else it is about. */
  letter(value: Personal): Shown;
  /** Whether they are told, by id, that somebody is on the case. */
  person(id: string): boolean;
  complaint(one: ComplaintState): boolean;
  /** Whether anything was disclosed to them as such a field, and may still be. */
  field(field: DisclosableField): boolean;
  /** What was disclosed to a body, and may still be: each person once. */
  readonly disclosed: readonly Disclosure[];
  /** Whether it is for them to know what the threshold comes to and why: not for a body that was but asked whether it holds a complaint. */
  readonly threshold: boolean;
}

const SEALED = { sealed: true } as const;

/**
 * `standing` is the case as it stands now and `now` an instant, whatever moment of the case is looked at: consent is asked today.
 * Data of the people `restricted` goes to no body.
 */
export function seenBy(actor: Actor, standing: CaseFile, now: string, restricted: readonly string[] = []): Sight {
  const at: Happened = { occurredAt: now };
  if (actor.role === 'agency') return ofBody(actor, standing, at, restricted);
  if (actor.role === 'applicant') return ofApplicant(actor, standing, at);
  return ofOffice(actor);
}

function ofOffice(actor: Actor): Sight {
  const text = (value: Personal): Shown => shown(value, visibleTo(actor));
  const always = () => true;
  return {
    wholeFile: true,
    text,
    letter: text,
    person: always,
    complaint: always,
    field: always,
    disclosed: [],
    threshold: true,
  };
}

/** Themselves, and the victims who consented to their applying: nobody else's, and never those complained about. */
function ofApplicant(actor: Actor, standing: CaseFile, at: Happened): Sight {
  const { applicant, victims } = standing.request;
  const consenting = consentingVictims(standing, at);
  const theirs = (id: string) => id === applicant.personId || consenting.includes(id);
  const open = (value: Personal): Shown => shown(value, visibleTo(actor));
  return {
    wholeFile: false,
    text: (value) => (value.about.every(theirs) ? open(value) : SEALED),
    letter: open,
    person: (id) => id === applicant.personId || victims.includes(id),
    complaint: () => true,
    // How somebody is at risk is theirs to tell: of others it is told to nobody who does not speak for them.
    field: () => victims.every(theirs),
    disclosed: [],
    threshold: true,
  };
}

function ofBody(actor: Actor, standing: CaseFile, at: Happened, restricted: readonly string[]): Sight {
  const body = actor.body ?? '';
  const { applicant, relevantBodies, passedOn } = standing.request;
  const mayGo = (person: string) => !restricted.includes(person) && mayShare(standing, person, body, at);
  const disclosed = byPerson(disclosedTo(body, standing).filter(({ person }) => mayGo(person)));
  const has = (person: string, field?: DisclosableField) =>
    disclosed.some((one) => one.person === person && (field === undefined || one.fields.includes(field)));
  // Whoever only speaks for others is no part of what is disclosed of them; their own word may still forbid it.
  const speaksForOthers = (person: string) =>
    applicant.capacity === 'representative' && person === applicant.personId && mayGo(person);
  const mayRead = ({ about }: Personal, field: DisclosableField) =>
    about.some((person) => has(person, field)) &&
    about.every((person) => has(person, field) || speaksForOthers(person));
  return {
    wholeFile: false,
    text: (value, field) => (field !== undefined && mayRead(value, field) ? shown(value, visibleTo(actor)) : SEALED),
    letter: () => SEALED,
    person: (id) => has(id) || speaksForOthers(id),
    complaint: ({ cited, verification }) =>
      verification?.body === body || (cited.complainant !== undefined && has(cited.complainant, 'complaints')),
    field: (field) => disclosed.some(({ fields }) => fields.includes(field)),
    disclosed,
    // The decision is the relevant bodies' own (s.104(1)).
    threshold: relevantBodies.includes(body) || passedOn[body] !== undefined,
  };
}

const byPerson = (disclosed: readonly Disclosure[]): readonly Disclosure[] =>
  [...new Set(disclosed.map(({ person }) => person))].map((person) => ({
    person,
    fields: [...new Set(disclosed.filter((one) => one.person === person).flatMap(({ fields }) => fields))],
  }));

/** All that ever went to a body, with the request or with a question. */
const disclosedTo = (body: string, { request, complaints }: CaseFile): readonly Disclosure[] => [
  ...(request.passedOn[body]?.disclosed ?? []),
  ...Object.values(complaints.byRef).flatMap(({ verification }) =>
    verification?.body === body ? verification.disclosed : [],
  ),
];
