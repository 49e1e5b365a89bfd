/** Which consents stood at a moment, and what may go to whom on them. Withdrawal stops sharing from then on; it rewrites nothing. */
import { type Happened, happenedBefore } from '../../calendar/happened.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { peopleOnCase } from '../people-on-case.js';
import type { Told } from '../told.js';
import type { Disclosure } from './disclosure.js';
import type { ConsentScope } from './facts.js';
import type { ConsentState, ConsentTerms } from './state.js';

export type DisclosureRefusal = 'consent/not-on-this-case' | 'consent/none-stands' | 'person/restricted';

/**
 * The terms on which a consent stood at a moment; undefined where it did not. Where only the day of one is known it is taken in
 * the person's favour: a consent that ended on that day no longer stands.
 */
export const standingTerms = ({ terms, withdrawn }: ConsentState, at: Happened): ConsentTerms | undefined =>
  withdrawn !== undefined && !happenedBefore(at, withdrawn)
    ? undefined
    : terms.filter(({ from }) => !happenedBefore(at, from)).at(-1);

const ofPerson = ({ consents }: CaseFile, person: string): readonly ConsentState[] =>
  Object.values(consents).filter(({ given }) => given.victim === person);

const standsFor = (file: CaseFile, person: string, scope: ConsentScope, at: Happened): readonly ConsentTerms[] =>
  ofPerson(file, person).flatMap((consent) => {
    const terms = standingTerms(consent, at);
    return terms?.scope.includes(scope) ? [terms] : [];
  });

/** The victims whose consent to apply stood at a moment: only their complaints may carry a representative's request. */
export const consentingVictims = (file: CaseFile, at: Happened): readonly string[] =>
  file.request.victims.filter((victim) => standsFor(file, victim, 'apply', at).length > 0);

/** Whether a request may be decided on at that moment: a representative's only while a victim's consent to apply stands. */
export const mayApply = (file: CaseFile, at: Happened): boolean =>
  file.request.applicant.capacity !== 'representative' || consentingVictims(file, at).length > 0;

/** Whether somebody may be contacted at that moment on their own consent. */
export const mayContact = (file: CaseFile, person: string, at: Happened): boolean =>
  standsFor(file, person, 'contact', at).length > 0;

/**
 * Whether somebody had said by then to which of the relevant bodies their data may go: they had given consent to share with all,
 * or with some of them by name. Who consented to partners alone added to what the law allows, and took nothing from it.
 */
const hadSaidHowFar = (file: CaseFile, person: string, at: Happened): boolean =>
  ofPerson(file, person).some(
    ({ given }) =>
      !happenedBefore(at, given) &&
      given.scope.includes('share') &&
      (given.bodies ?? file.request.relevantBodies).some((body) => file.request.relevantBodies.includes(body)),
  );

/**
 * Whether somebody's data may go to a body at that moment: on their standing consent to share, or because it is their own
 * request and the body a relevant one (s.104(3)), until they say to which of these their data may go: then their word governs.
 */
export const mayShare = (file: CaseFile, person: string, body: string, at: Happened): boolean => {
  const { applicant, relevantBodies } = file.request;
  if (standsFor(file, person, 'share', at).some(({ bodies }) => bodies === undefined || bodies.includes(body)))
    return true;
  return person === applicant.personId && relevantBodies.includes(body) && !hadSaidHowFar(file, person, at);
};

/** Every person disclosed to the body must be on the case, not restricted, and have a consent that stands. */
export const refuseDisclosure = (
  disclosed: readonly Disclosure[],
  body: string,
  file: CaseFile,
  at: Happened,
  { known }: Told,
): Refusal<DisclosureRefusal> | undefined => {
  const people = disclosed.map(({ person }) => person);
  if (!people.every((person) => peopleOnCase(file).includes(person)))
    return refuse('consent/not-on-this-case', 'What is disclosed is about somebody who is not on this case.');
  if (people.some((person) => known.people.restricted.includes(person)))
    return refuse('person/restricted', "The processing of this person's data is restricted: it goes to nobody.");
  if (!people.every((person) => mayShare(file, person, body, at)))
    return refuse('consent/none-stands', 'No consent of this person to share with this body stands.');
  return undefined;
};
