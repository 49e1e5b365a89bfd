import type { Personal } from '../../decider/personal.js';
import { dueInWords } from '../clock/deadline-in-words.js';
import { deadlineKey } from '../clock/set-deadline.js';
import type { ClosingFact, ClosingReason, ReopeningReason } from './facts.js';

const CLOSED: Readonly<Record<ClosingReason, string>> = {
  'review-concluded': 'the review was concluded',
  'threshold-not-met': 'the threshold was not met',
  withdrawn: 'the request was withdrawn',
  'consent-not-given': 'no victim gave consent in time',
  duplicate: 'another case is about the same',
};
const REOPENED: Readonly<Record<ReopeningReason, string>> = {
  appeal: 'because of an appeal',
  'new-evidence': 'because of new evidence',
  'closed-in-error': 'because it had been closed in error',
  'request-resumed': 'because the request was taken up again',
};

/** One plain sentence for the timeline; it holds nothing personal. */
export const closingSentence = (fact: ClosingFact): string => {
  switch (fact.type) {
    case 'CaseClosed': {
      const waived = fact.data.waiver === undefined ? '' : '; the applicant gave up in writing the time left to appeal';
      return `The case was closed: ${CLOSED[fact.data.why]}${waived}.`;
    }
    case 'CaseReopened': {
      const { deadlines } = fact.data;
      const keyed = deadlines.map((deadline) => ({ deadline: deadlineKey(deadline), dueOn: deadline.dueOn }));
      const due = keyed.length === 0 ? '' : `: ${dueInWords(keyed)}`;
      return `The case was opened again ${REOPENED[fact.data.why]}${due}.`;
    }
  }
};

/** Why: in somebody's own words. */
export const closingReason = ({ data }: ClosingFact): Personal | undefined => data.reason;
