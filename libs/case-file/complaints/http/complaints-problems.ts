/** What a client is told of each refusal that is about a complaint. */
import type { ProblemsOf } from '../../../web/problems/catalogue.js';
import type { ComplaintRefusal } from '../rules.js';

export const COMPLAINTS_PROBLEMS: ProblemsOf<Extract<ComplaintRefusal, `complaint/${string}`>> = {
  'complaint/unknown': {
    status: 404,
    title: 'Unknown complaint',
    explanation: 'No complaint on this case has this ref: they are `c1`, `c2` and so on, in the order they were cited.',
  },
  'complaint/unknown-report': {
    status: 404,
    title: 'Unknown report',
    explanation: 'A report cited by its id is not on the register, or not yours to cite: the answer is the same.',
  },
  'complaint/unknown-group': {
    status: 404,
    title: 'Unknown group',
    explanation: 'No complaints of this case were grouped by this id.',
  },
  'complaint/too-many': { title: 'Too many', explanation: 'A case cites at most 100 complaints.' },
  'complaint/report-undated': {
    title: 'A report without its day',
    explanation:
      'Only a report with the day on which it was made can be cited: the periods of s.104(11) are counted from it. Have the report corrected first.',
  },
  'complaint/report-of-another-agency': {
    title: "Another agency's report",
    explanation:
      'The report cited was made to another body than the complaint says. Leave `agency` out to take it from the report.',
  },
  'complaint/incomplete': {
    title: 'Incomplete',
    explanation: 'A complaint that cites no report needs `agency`, `complainedOn` and `kind`.',
  },
  'complaint/already-cited': {
    title: 'Already cited',
    explanation: 'The same report, or the same body and reference, is cited once on a case.',
  },
  'complaint/incident-day-and-month': {
    title: 'Day and month',
    explanation: 'An incident is dated by its day or, where that is not known, by its month; not by both.',
  },
  'complaint/in-the-future': {
    title: 'In the future',
    explanation:
      'A complaint and its incident are dated today at the latest. One made after the request may be cited; it does not count.',
  },
  'complaint/before-its-incident': {
    title: 'Before its incident',
    explanation:
      'What is complained of took place on or before the day of the complaint. A date that the answer leaves out is taken as it was cited: give both where both differ.',
  },
  'complaint/already-asked': {
    title: 'Already asked',
    explanation: 'The body a complaint was made to is asked once to verify it.',
  },
  'complaint/not-your-body': {
    title: "Another body's complaint",
    explanation:
      'The body a complaint was made to answers for it: one of its own workers, or a coordinator on its behalf (`onBehalfOf`).',
  },
  'complaint/not-asked': {
    title: 'Not asked',
    explanation: 'The body answers after it was asked to verify the complaint, so that what went to it is on record.',
  },
  'complaint/already-verified': {
    title: 'Already verified',
    explanation:
      'The body verified this complaint: it is not verified again, nor not found after all, nor ruled never to have been made.',
  },
  'complaint/already-not-found': {
    title: 'Already not found',
    explanation: 'The body answered before that it did not find this complaint. It may still verify it.',
  },
  'complaint/no-evidence': {
    title: 'No evidence',
    explanation: 'Evidence of a complaint is an account in words, a stored document, or both.',
  },
  'complaint/changes-nothing': {
    title: 'Changes nothing',
    explanation: 'This would leave the complaint exactly as it stands.',
  },
  'complaint/ruled-by-its-body': {
    title: 'Not independent',
    explanation:
      'Whoever acts for the body a complaint was made to, or answered for it on this case, decides nothing about it: somebody else does.',
  },
  'complaint/already-disallowed': {
    title: 'Already disallowed',
    explanation: 'The complaint was disallowed before and does not count. `allowed` takes that back.',
  },
  'complaint/not-disallowed': {
    title: 'Not disallowed',
    explanation: 'The complaint counts as claimed: there is no ruling to take back.',
  },
  'complaint/not-answered': {
    title: 'Not answered yet',
    explanation: 'A complaint is ruled never to have been made only after the body it was made to did not find it.',
  },
  'complaint/nothing-weighed': {
    title: 'Nothing weighed',
    explanation: 'A complaint is disallowed after evidence was weighed, and the ruling says which.',
  },
  'complaint/weighed-what-is-not-there': {
    title: 'Weighed what is not there',
    explanation:
      'A ruling weighs only documents that were given as evidence, an answer that came, a report that is cited.',
  },
  'complaint/not-found-is-not-enough': {
    title: 'Not found is not enough',
    explanation:
      'That a body did not find a complaint never removes it by itself: the applicant is asked for evidence, and what they give or say is weighed too.',
  },
  'complaint/no-reasons': { title: 'No reasons', explanation: 'A ruling on a complaint gives its reasons.' },
  'complaint/already-grouped': {
    title: 'Already grouped',
    explanation: 'A complaint is in one group at most. Undo the other group first.',
  },
  'complaint/group-of-one': {
    title: 'A group of one',
    explanation: 'At least two different complaints are grouped as being about one incident.',
  },
  'complaint/already-ungrouped': { title: 'Already undone', explanation: 'A group is undone once.' },
};
