import { dayOfHappening, type Happened } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { peopleOnCase } from '../people-on-case.js';
import { happening, refuseDocuments, refusePeople, type SharedRefusal } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { GiveConsent } from './commands.js';
import { type BodiesRefusal, refuseBodiesWithoutShare, refuseUnknownBodies } from './consent-bodies.js';
import type { ConsentGiven } from './facts.js';
import { within } from './terms.js';

export type GivingRefusal =
  | Exclude<SharedRefusal, 'case/unknown' | 'text/names-a-person'>
  | BodiesRefusal
  | 'consent/not-on-this-case'
  | 'consent/already-given'
  | 'consent/signed-after-given'
  | 'consent/not-the-applicant'
  | 'consent/nobody-to-apply-for'
  | 'consent/evidence-about-another'
  | 'consent/not-given-by-the-victim'
  | 'consent/authority-over-oneself';

/** The data of the fact, with everything left out put in. */
type Asked = Omit<ConsentGiven['data'], keyof Happened>;

/** A consent is given when the office receives it; it may have been given, and must have been signed, before the review was asked for. */
export const giveConsent = (
  command: GiveConsent,
  file: CaseFile,
  told: Told,
): readonly ConsentGiven[] | Refusal<GivingRefusal> => {
  const asked = askedBy(command, file);
  const standsInTheWay = refuseStranger(asked, file) ?? refuseSameForm(asked, file);
  if (standsInTheWay) return standsInTheWay;
  const happened = happening(command, told);
  if (isRefusal(happened)) return happened;
  const refusal =
    refuseSigning(asked, happened) ??
    refusePeople([asked.victim, asked.givenBy, asked.to], told) ??
    refuseDocuments([asked.document], told) ??
    refuseUnknownBodies(asked.bodies, file, told) ??
    refuseApplying(asked, file) ??
    refuseEvidence(asked, told) ??
    refuseGiver(asked) ??
    refuseBodiesWithoutShare(asked);
  return refusal ?? [{ type: 'ConsentGiven', data: { ...happened, ...asked } }];
};

const askedBy = (command: GiveConsent, { request }: CaseFile): Asked => {
  const { consent, victim, givenBy = victim, authority, scope, bodies, document, signedOn } = command;
  const { to = request.applicant.personId } = command;
  return { consent, victim, givenBy, authority, to, scope, ...(bodies && { bodies }), document, signedOn };
};

const refuseStranger = ({ victim }: Asked, file: CaseFile): Refusal<'consent/not-on-this-case'> | undefined =>
  peopleOnCase(file).includes(victim)
    ? undefined
    : refuse('consent/not-on-this-case', 'This consent is of somebody who is not on this case.');

/** Else a withdrawal could be undone without anybody asking, and of two consents on one form only one would be withdrawn. */
const refuseSameForm = (asked: Asked, { consents }: CaseFile): Refusal<'consent/already-given'> | undefined =>
  Object.values(consents)
    .filter(({ given }) => given.victim === asked.victim && given.document === asked.document)
    .some(({ given, terms, withdrawn }) => withdrawn !== undefined || terms.length > 1 || within(asked, given))
    ? refuse(
        'consent/already-given',
        'What was given on this form was recorded already; where it was limited or withdrawn since, a new form is signed.',
      )
    : undefined;

const refuseSigning = ({ signedOn }: Asked, given: Happened): Refusal<'consent/signed-after-given'> | undefined =>
  signedOn > dayOfHappening(given)
    ? refuse('consent/signed-after-given', 'A consent is signed before it is given, or on that day.')
    : undefined;

/** Only a representative needs somebody's consent to apply, and only a victim's (s.104(1): anybody else asks in their own right). */
const refuseApplying = (
  { victim, to, scope }: Asked,
  { request }: CaseFile,
): Refusal<'consent/not-the-applicant' | 'consent/nobody-to-apply-for'> | undefined => {
  const { applicant, victims } = request;
  if (to !== applicant.personId)
    return refuse('consent/not-the-applicant', 'Consent is given to the applicant of this case, and to nobody else.');
  if (scope.includes('apply') && (applicant.capacity !== 'representative' || !victims.includes(victim)))
    return refuse(
      'consent/nobody-to-apply-for',
      "Consent to apply is a victim's, to the representative who asks for the review in their place.",
    );
  return undefined;
};

/** Erasing the victim must erase the form they signed: it is sealed under the keys of those it is about. */
const refuseEvidence = (
  { victim, document }: Asked,
  { known }: Told,
): Refusal<'consent/evidence-about-another'> | undefined =>
  known.documents.some(({ digest, about }) => digest === document && about.includes(victim))
    ? undefined
    : refuse(
        'consent/evidence-about-another',
        'The form is not stored as a document about this victim: store it again with them in `about`.',
      );

const refuseGiver = ({
  victim,
  givenBy,
  authority,
}: Asked): Refusal<'consent/not-given-by-the-victim' | 'consent/authority-over-oneself'> | undefined => {
  if (authority === 'self')
    return givenBy === victim
      ? undefined
      : refuse('consent/not-given-by-the-victim', 'Somebody else gave it: say by what authority.');
  return givenBy === victim
    ? refuse('consent/authority-over-oneself', 'A parent, attorney or deputy gives consent for somebody else: say who.')
    : undefined;
};
