/** What may never be found in the history of a case, told in other words than the rules that keep it so. */

import { type Happened, happenedBefore } from '../../libs/calendar/happened.js';
import type { CaseState } from '../../libs/case-file/case-state.js';
import type { Disclosure } from '../../libs/case-file/consent/disclosure.js';
import type { CaseFact } from '../../libs/case-file/facts.js';

type Ended = { readonly happened: Happened; readonly scope: readonly string[]; readonly bodies?: readonly string[] };

/** Everything ever said of one consent, in order: what it covered from when on; the empty scope once it was withdrawn. */
const wordsOf = (history: readonly CaseFact[], consent: string): readonly Ended[] =>
  history.flatMap((fact): Ended[] => {
    if (fact.type === 'ConsentWithdrawn' && fact.data.consent === consent) return [{ happened: fact.data, scope: [] }];
    if ((fact.type === 'ConsentGiven' || fact.type === 'ConsentLimited') && fact.data.consent === consent)
      return [{ happened: fact.data, scope: fact.data.scope, bodies: fact.data.bodies }];
    return [];
  });

const coveredBy = (words: readonly Ended[], scope: string, at: Happened, body?: string): boolean => {
  const begun = words.filter(({ happened }) => !happenedBefore(at, happened));
  // Whatever was ever taken away by then is away: the narrowest of what had been said.
  return (
    begun.length > 0 &&
    begun.every((said) => said.scope.includes(scope) && (body === undefined || (said.bodies?.includes(body) ?? true)))
  );
};

const consentsOf = (history: readonly CaseFact[], person: string) =>
  history.flatMap((fact) => (fact.type === 'ConsentGiven' && fact.data.victim === person ? [fact.data] : []));

const consented = (history: readonly CaseFact[], person: string, scope: string, at: Happened, body?: string): boolean =>
  consentsOf(history, person).some(({ consent }) => coveredBy(wordsOf(history, consent), scope, at, body));

const sentBy = (fact: CaseFact): { body: string; disclosed: readonly Disclosure[] } | undefined =>
  fact.type === 'RequestPassedToBody' || fact.type === 'VerificationAsked' ? fact.data : undefined;

const requestOf = (history: readonly CaseFact[]) => {
  const [first] = history;
  if (first?.type !== 'ReviewRequested') throw new Error('a case begins with its request');
  return first.data;
};
const relevantBodies = (history: readonly CaseFact[]): readonly string[] =>
  history.reduce<readonly string[]>(
    (bodies, fact) => (fact.type === 'RequestAmended' ? (fact.data.relevantBodies ?? bodies) : bodies),
    requestOf(history).relevantBodies,
  );
const victims = (history: readonly CaseFact[]): readonly string[] =>
  history.reduce<readonly string[]>(
    (standing, fact) => (fact.type === 'RequestAmended' ? (fact.data.changes.victims ?? standing) : standing),
    requestOf(history).victims,
  );

/** `fact` follows `history`. Throws a sentence that says what was broken. */
export const checkFact = (history: readonly CaseFact[], fact: CaseFact, before: CaseState): void => {
  const broken = (what: string) => {
    throw new Error([`${fact.type}: ${what}`, ...[...history, fact].map((one) => JSON.stringify(one))].join('\n'));
  };
  const sent = sentBy(fact);
  for (const { person } of sent?.disclosed ?? []) {
    const { body } = sent as { body: string };
    const relevant = relevantBodies(history);
    // Until they themselves said to which of the relevant bodies it may go, the law alone says: to all of them (s.104(3)).
    const governs = consentsOf(history, person).some(
      (given) =>
        given.scope.includes('share') &&
        !happenedBefore(fact.data, given) &&
        (given.bodies === undefined || given.bodies.some((one) => relevant.includes(one))),
    );
    const ownRequest = person === requestOf(history).applicant.personId && relevant.includes(body) && !governs;
    if (!ownRequest && !consented(history, person, 'share', fact.data, body)) broken('disclosed without consent');
  }
  if (fact.type === 'ThresholdDecided') {
    const { reasons, outcome, assessment } = fact.data;
    if (reasons.trim() === '') broken('decided without reasons');
    const assessed = history.flatMap((one) =>
      one.type === 'ThresholdAssessed' && one.data.assessment === assessment ? [one.data.working] : [],
    )[0];
    if (assessed === undefined) throw new Error('decided on no assessment');
    const qualifying = assessed.complaints.filter(({ counts }) => counts).length;
    if (outcome === 'not-met' && qualifying >= assessed.required) broken('refused against s.104(4)');
    const passedOn = history.flatMap((one) => (one.type === 'RequestPassedToBody' ? [one.data.body] : []));
    if (outcome === 'not-met' && !relevantBodies(history).every((body) => passedOn.includes(body)))
      broken('refused before every relevant body was passed the request');
    if (history.some(({ type }) => type === 'ThresholdDecided')) broken('decided twice');
    if (
      requestOf(history).applicant.capacity === 'representative' &&
      !victims(history).some((victim) => consented(history, victim, 'apply', fact.data))
    )
      broken("a representative's request decided without consent");
  }
  if (before.status !== 'unknown' && history.some(({ type }) => type === 'RequestWithdrawn'))
    if (!['ApplicantInformed', 'ConsentWithdrawn'].includes(fact.type)) broken('recorded on a withdrawn request');
};
