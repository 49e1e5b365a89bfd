/** What a client is told of each refusal that is about the threshold. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { ThresholdRefusal } from '../rules.js';

export const THRESHOLD_PROBLEMS: ProblemsOf<Extract<ThresholdRefusal, `threshold/${string}`>> = {
  'threshold/already-decided': {
    title: 'Already decided',
    explanation:
      'The threshold is decided once on a request, until an appeal sets the decision aside. What serves that decision is over with it; answers, evidence, risk and consents are still recorded.',
  },
  'threshold/no-procedure': {
    title: 'No procedure',
    explanation: 'The version of the procedure that the request came under cannot be read, so nothing can be assessed.',
  },
  'threshold/not-assessed': {
    title: 'Not assessed',
    explanation: 'A decision rests on a recorded assessment: assess the case first.',
  },
  'threshold/unknown-assessment': {
    status: 404,
    title: 'Unknown assessment',
    explanation: 'No assessment of this case has this id: they are `a1`, `a2` and so on, in order.',
  },
  'threshold/assessed-before-referral': {
    title: 'Assessed before the referral',
    explanation:
      'An appeal was upheld and the decision referred back: it is made afresh, on an assessment made since. Earlier assessments stay on file.',
  },
  'threshold/assessment-stale': {
    title: 'Stale assessment',
    explanation:
      'A report, an answer, a ruling, a consent or the request changed since, and the case would be assessed otherwise now: assess it again.',
  },
  'threshold/dates-unsettled': {
    title: 'Dates unsettled',
    explanation:
      'Other dates are told of a complaint than the case goes by, and the result depends on which are right. `unsettled` of the assessment names the complaints: settle their dates, then assess the case again.',
  },
  'threshold/must-be-met': {
    title: 'Must be met',
    explanation:
      'The procedure, or s.104(4) with enough qualifying complaints, requires the threshold to be decided met: nobody may refuse it.',
  },
  'threshold/not-passed-on': {
    title: 'Not passed on',
    explanation:
      'A request is refused only once every relevant body of the area has been passed it (s.104(3)). Deciding met is not held up by that.',
  },
  'threshold/no-ground': {
    title: 'No ground',
    explanation:
      "At discretion the threshold is decided met on a ground: persistence, harm, adequacy (s.104(5)), or one of the procedure's own.",
  },
  'threshold/unknown-ground': {
    title: 'Unknown ground',
    explanation: "This is neither a ground of s.104(5) nor one of the procedure's own; `detail` names those there are.",
  },
  'threshold/ground-without-discretion': {
    title: 'A ground without discretion',
    explanation:
      'A ground is given only for deciding met at discretion: not for *not met*, and not where the threshold must be met anyway.',
  },
  'threshold/unknown-body': {
    title: 'Not a relevant body',
    explanation: "The decision is made for relevant bodies of the request's area (s.104(1), s.105), at least one.",
  },
  'threshold/no-reasons': {
    title: 'No reasons',
    explanation: 'Every decision has reasons, written for the public trail.',
  },
};
