import { readableDay } from '../../calendar/readable.js';
import type { Personal } from '../../decider/personal.js';
import { list } from '../../sentences/list.js';
import { readableBody } from '../../sentences/readable-body.js';
import type { ConsentAuthority, ConsentFact } from './facts.js';
import type { HowFar } from './terms.js';

const SIGNED_BY: Readonly<Record<ConsentAuthority, string>> = {
  self: 'by the person themselves',
  parental: 'by somebody with parental responsibility for the person',
  attorney: 'by the attorney of the person',
  deputy: 'by the deputy of the person whom the court appointed',
};

/** What is allowed, as the end of a sentence: "the applicant may ask for a review for them; they may be contacted themselves". */
const allowed = ({ scope, bodies }: HowFar): string =>
  [
    ...(scope.includes('apply') ? ['the applicant may ask for a review for them'] : []),
    ...(scope.includes('share') ? [`their data may be shared with ${sharedWith(bodies)}`] : []),
    ...(scope.includes('contact') ? ['they may be contacted themselves'] : []),
  ].join('; ');

const sharedWith = (bodies: HowFar['bodies']): string =>
  bodies === undefined ? 'the relevant bodies and invited partners' : list(bodies.map(readableBody));

/** One plain sentence for the timeline; it holds nothing personal, opened or not. */
export const consentSentence = (fact: ConsentFact): string => {
  switch (fact.type) {
    case 'ConsentGiven': {
      const { authority, signedOn } = fact.data;
      return `A written consent, signed ${SIGNED_BY[authority]} on ${readableDay(signedOn)}, was given: ${allowed(fact.data)}.`;
    }
    case 'ConsentLimited':
      return `A written consent was limited; what is left of it: ${allowed(fact.data)}.`;
    case 'ConsentWithdrawn':
      return 'A written consent was withdrawn: nothing more is done on it.';
  }
};

/** The reason somebody gave in their own words; undefined where a fact has none. */
export const consentReason = (fact: ConsentFact): Personal | undefined =>
  'reason' in fact.data ? fact.data.reason : undefined;
