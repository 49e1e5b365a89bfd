/** What of a case a body is shown: what it is party to, and of people what was disclosed to it, while each one's consent stands. */
import { type Shown, shown } from '../../access/shown.js';
import { visibleTo } from '../../access/visibility.js';
import type { Happened } from '../../calendar/happened.js';
import type { Actor } from '../../decider/actor.js';
import type { Personal } from '../../decider/personal.js';
import type { CaseFile } from '../case-state.js';
import type { DisclosableField, Disclosure } from '../consent/disclosure.js';
import { mayShare } from '../consent/standing.js';
import type { Review, ReviewState } from '../review/state.js';
import { SEALED, type Sight } from './sight.js';

export function seenByBody(actor: Actor, standing: CaseFile, at: Happened, restricted: readonly string[]): Sight {
  const body = actor.body ?? '';
  const { applicant } = standing.request;
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
  const own = (whose: string) => whose === body;
  const openIf = (may: boolean, value: Personal): Shown => (may ? shown(value, visibleTo(actor)) : SEALED);
  const ofBody = (value: Personal, whose: string): Shown => openIf(own(whose), value);
  const part = partIn(standing, body);
  return {
    wholeFile: false,
    text: (value, field) => openIf(field !== undefined && mayRead(value, field), value),
    letter: () => SEALED,
    toBody: ofBody,
    fromBody: ofBody,
    place: (value) => openIf(part.review && (value.about.length === 0 || mayRead(value, 'contact-details')), value),
    person: (id) => has(id) || speaksForOthers(id),
    speaksFor: (id) => has(id),
    own,
    complaint: ({ cited, verification }) =>
      verification?.body === body || (cited.complainant !== undefined && has(cited.complainant, 'complaints')),
    field: (field) => disclosed.some(({ fields }) => fields.includes(field)),
    disclosed,
    ...part,
    cameOut: () => true,
  };
}

/** What a body has to do with a case. */
const partIn = ({ request, review }: CaseFile, body: string): Pick<Sight, 'threshold' | 'review' | 'findings'> => {
  // The decision is the relevant bodies' own (s.104(1)), and so is the review.
  const threshold = request.relevantBodies.includes(body) || request.passedOn[body] !== undefined;
  const present = reviews(review).some(({ held }) => held.some((meeting) => meeting.present.includes(body)));
  const invited = reviews(review).some((one) => one.invited[body] !== undefined);
  return { threshold, review: threshold || invited, findings: threshold || present };
};

const reviews = ({ earlier, current }: ReviewState): readonly Review[] => [
  ...earlier,
  ...(current === undefined ? [] : [current]),
];

const byPerson = (disclosed: readonly Disclosure[]): readonly Disclosure[] =>
  [...new Set(disclosed.map(({ person }) => person))].map((person) => ({
    person,
    fields: [...new Set(disclosed.filter((one) => one.person === person).flatMap(({ fields }) => fields))],
  }));

/** All that ever went to a body: with the request, with a question, with an invitation. */
const disclosedTo = (body: string, { request, complaints, review, information }: CaseFile): readonly Disclosure[] => [
  ...(request.passedOn[body]?.disclosed ?? []),
  ...Object.values(complaints.byRef).flatMap(({ verification }) =>
    verification?.body === body ? verification.disclosed : [],
  ),
  ...reviews(review).flatMap(({ invited }) => invited[body]?.disclosed ?? []),
  ...Object.values(information.byRef).flatMap((asked) => (asked.body === body ? asked.disclosed : [])),
];
