/** What of a case somebody is shown. To a body goes what was disclosed to it, and only while consent stands: withdrawal stops sharing. */
import { type Shown, shown } from '../../access/shown.js';
import { visibleTo } from '../../access/visibility.js';
import { type Happened, happenedBefore } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import type { Personal } from '../../decider/personal.js';
import type { CaseFile } from '../case-state.js';
import { consentingVictims } from '../consent/standing.js';
import { seenByBody } from './seen-by-body.js';
import { SEALED, type Sight } from './sight.js';

/**
 * `standing` is the case as it stands now and `now` an instant, whatever moment of the case is looked at: consent is asked today.
 * Data of the people `restricted` goes to no body.
 */
export function seenBy(actor: Actor, standing: CaseFile, now: string, restricted: readonly string[] = []): Sight {
  const at: Happened = { occurredAt: now };
  if (actor.role === 'agency') return seenByBody(actor, standing, at, restricted);
  if (actor.role === 'applicant') return ofApplicant(actor, standing, at);
  return ofOffice(actor);
}

const always = () => true;

function ofOffice(actor: Actor): Sight {
  const text = (value: Personal): Shown => shown(value, visibleTo(actor));
  return {
    wholeFile: true,
    text,
    letter: text,
    toBody: text,
    fromBody: text,
    place: text,
    person: always,
    speaksFor: always,
    own: always,
    complaint: always,
    field: always,
    disclosed: [],
    threshold: true,
    review: true,
    findings: true,
    cameOut: always,
  };
}

/** Themselves, and the victims who consented to their applying: nobody else's, and never those complained about. */
function ofApplicant(actor: Actor, standing: CaseFile, at: Happened): Sight {
  const { applicant, victims } = standing.request;
  const consenting = consentingVictims(standing, at);
  const theirs = (id: string) => id === applicant.personId || consenting.includes(id);
  const open = (value: Personal): Shown => shown(value, visibleTo(actor));
  const text = (value: Personal): Shown => (value.about.every(theirs) ? open(value) : SEALED);
  return {
    wholeFile: false,
    text,
    letter: open,
    toBody: open,
    fromBody: text,
    place: text,
    person: (id) => id === applicant.personId || victims.includes(id),
    speaksFor: theirs,
    own: () => false,
    complaint: always,
    // How somebody is at risk is theirs to tell: of others it is told to nobody who does not speak for them.
    field: () => victims.every(theirs),
    disclosed: [],
    threshold: true,
    review: true,
    findings: true,
    cameOut: cameOutOf(standing),
  };
}

/** Of a review that was taken up again they know what they were told before, and the rest once they are told anew. */
const cameOutOf = ({ telling, review }: CaseFile): Sight['cameOut'] => {
  const outcomes = telling.told.filter(
    ({ of, recipient, recommendationsTold }) =>
      of === 'outcome' && recipient === 'applicant' && recommendationsTold !== false,
  );
  const allTold = review.current?.concluded !== undefined && telling.owed.every(({ of }) => of !== 'outcome');
  return (at) => allTold || outcomes.some((told) => !happenedBefore(told, at));
};
