/** No personal data goes to a body without a consent that stands, told in other words than the rules that keep it so. */
import { type Happened, happenedBefore } from '../../libs/calendar/happened.js';
import type { Disclosure } from '../../libs/case-file/consent/disclosure.js';
import type { CaseFact } from '../../libs/case-file/facts.js';
import { relevantBodies, requestOf } from './case-history.js';

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

export const consented = (
  history: readonly CaseFact[],
  person: string,
  scope: string,
  at: Happened,
  body?: string,
): boolean => consentsOf(history, person).some(({ consent }) => coveredBy(wordsOf(history, consent), scope, at, body));

const sentBy = (fact: CaseFact): { readonly body: string; readonly disclosed: readonly Disclosure[] } | undefined => {
  switch (fact.type) {
    case 'RequestPassedToBody':
    case 'VerificationAsked':
    case 'BodyInvited':
    case 'InformationRequested':
      return fact.data;
    default:
      return undefined;
  }
};

/** What is broken, if anything. */
export const disclosedWithoutConsent = (history: readonly CaseFact[], fact: CaseFact): string | undefined => {
  const sent = sentBy(fact);
  if (sent === undefined) return undefined;
  const relevant = relevantBodies(history);
  const mayGo = (person: string): boolean => {
    // Until they themselves said to which of the relevant bodies it may go, the law alone says: to all of them (s.104(3)).
    const governs = consentsOf(history, person).some(
      (given) =>
        given.scope.includes('share') &&
        !happenedBefore(fact.data, given) &&
        (given.bodies === undefined || given.bodies.some((one) => relevant.includes(one))),
    );
    const ownRequest = person === requestOf(history).applicant.personId && relevant.includes(sent.body) && !governs;
    return ownRequest || consented(history, person, 'share', fact.data, sent.body);
  };
  return sent.disclosed.every(({ person }) => mayGo(person)) ? undefined : 'disclosed without consent';
};
