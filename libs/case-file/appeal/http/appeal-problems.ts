/** What a client is told of each refusal that is about an appeal. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { AppealRefusal } from '../rules.js';

export const APPEAL_PROBLEMS: ProblemsOf<Extract<AppealRefusal, `appeal/${string}`>> = {
  'appeal/unknown': {
    status: 404,
    title: 'Unknown appeal',
    explanation: 'No appeal on this case has this ref: they are `p1`, `p2` and so on, in the order they were lodged.',
  },
  'appeal/not-theirs': {
    title: 'Not theirs',
    explanation:
      'An appeal is lodged, and withdrawn, by the applicant or a victim. With an applicant’s token it is their own, or that of a victim they represent.',
  },
  'appeal/ground-not-available': {
    title: 'No such ground',
    explanation:
      'The grounds are those of the procedure the case came under. `pcc-review` is one from the day on which that procedure switches it on.',
  },
  'appeal/nothing-to-appeal': {
    title: 'Nothing to appeal against',
    explanation:
      '`threshold-refused` is against a decision of *not met*, `application-handling` against the decision on the threshold or a closure without one, the other grounds against the conclusion of a review. What an appeal set aside stands no more.',
  },
  'appeal/lodged-when-sent': {
    title: 'Lodged when it is sent',
    explanation:
      'Whether an appeal is in time follows from the day it was lodged, and an applicant does not choose that day: their own is lodged when they send it. The office says when a letter, an email or a call came.',
  },
  'appeal/already-open': {
    title: 'An appeal is open',
    explanation: 'One appeal about the application, and one about the review, is open at a time.',
  },
  'appeal/already-decided': {
    title: 'Already decided',
    explanation:
      'On one ground a decision is appealed against once. A decision made afresh may be appealed against again.',
  },
  'appeal/by-somebody-involved': {
    title: 'Not independent',
    explanation:
      'Whether a late appeal goes ahead, and that an appeal was withdrawn, is not recorded by who made the decision or chaired the review, nor by anybody of a body under review. Whoever appealed may always withdraw it themselves.',
  },
  'appeal/not-late': {
    title: 'Not late',
    explanation: 'The appeal was lodged in time: nobody needs to admit it, and nobody may keep it out.',
  },
  'appeal/already-admitted': { title: 'Already admitted', explanation: 'A late appeal is admitted once.' },
  'appeal/not-admitted': {
    title: 'Not admitted',
    explanation: 'The appeal was lodged late: a reviewer is appointed once it is admitted.',
  },
  'appeal/over': {
    title: 'Over',
    explanation: 'The appeal was decided, withdrawn or not admitted: nothing more comes of it.',
  },
  'appeal/appointed-by-somebody-involved': {
    title: 'Not independent',
    explanation:
      'The reviewer of an appeal is appointed by somebody who neither decided nor chaired, does not run the case, and acts for no body under review.',
  },
  'appeal/appointed-oneself': {
    title: 'Appointed oneself',
    explanation: 'Nobody appoints themselves to review an appeal.',
  },
  'appeal/reviewer-not-independent': {
    title: 'Not independent',
    explanation:
      'The reviewer of an appeal neither decided anything it rests on nor chaired the review, does not run the case, and is of no body under review; when appointed, and still when deciding. Whoever answered for a body is of that body.',
  },
  'appeal/reviewer-already-appointed': {
    title: 'Already appointed',
    explanation: 'An appeal has one reviewer. Another takes over for a reason, which is given.',
  },
  'appeal/nobody-to-replace': {
    title: 'Nobody to replace',
    explanation: 'A reason is given where another reviewer takes over; leave it out for the first.',
  },
  'appeal/not-the-reviewer': {
    title: 'Not the reviewer',
    explanation: 'An appeal is decided by the person who was appointed to review it.',
  },
  'appeal/no-reasons': {
    title: 'No reasons',
    explanation:
      'Whether an appeal is admitted, and whether it is upheld, is decided with reasons, for the public trail.',
  },
};
