/** What must have been weighed before a complaint is disallowed: something, that is there, and never the body's word alone. */
import { type Refusal, refuse } from '../../decider/decider.js';
import type { DisallowComplaint } from './commands.js';
import type { EvidenceWeighed } from './facts.js';
import type { ComplaintState } from './state.js';

export type WeighingRefusal =
  | 'complaint/nothing-weighed'
  | 'complaint/weighed-what-is-not-there'
  | 'complaint/not-found-is-not-enough';

/** An account there always is: the request itself. */
const isThere = ({ cited, evidence, verification }: ComplaintState, weighed: EvidenceWeighed): boolean => {
  switch (weighed) {
    case 'applicant-account':
      return true;
    case 'applicant-documents':
      return evidence.length > 0;
    case 'body-answer':
      return verification?.answer !== undefined;
    case 'report':
      return cited.report !== undefined;
  }
};

/** "Not found" never removes a complaint by itself: what the applicant has to say, or the register, is weighed against it. */
export const refuseWeighing = (
  { ground, weighed }: DisallowComplaint,
  complaint: ComplaintState,
): Refusal<WeighingRefusal> | undefined => {
  if (weighed.length === 0)
    return refuse('complaint/nothing-weighed', 'A complaint is disallowed after evidence was weighed: say which.');
  if (!weighed.every((one) => isThere(complaint, one)))
    return refuse(
      'complaint/weighed-what-is-not-there',
      'Something that is said to have been weighed is not on the case.',
    );
  if (ground === 'not-made' && weighed.every((one) => one === 'body-answer'))
    return refuse(
      'complaint/not-found-is-not-enough',
      'That the body did not find a complaint is not enough: weigh what the applicant gives for it too.',
    );
  return undefined;
};
