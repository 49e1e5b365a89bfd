/** What a client is told of each refusal of a report. */
import { PEOPLE_PROBLEMS, TIME_PROBLEMS } from '../../records/shared-problems.js';
import type { ProblemsOf } from '../../web/problems/catalogue.js';
import type { ReportRefusal } from '../report-decider.js';

export const REPORT_PROBLEMS: ProblemsOf<ReportRefusal> = {
  ...TIME_PROBLEMS,
  ...PEOPLE_PROBLEMS,
  'report/unknown': {
    status: 404,
    title: 'Unknown report',
    explanation: 'There is no report under this id, or it is not yours to see: the answer is the same.',
  },
  'report/already-recorded': {
    title: 'Already recorded',
    explanation:
      "This agency's report under this reference stands already; `detail` names its id. Correct it instead of recording it again.",
  },
  'report/not-your-body': {
    title: "Another body's report",
    explanation:
      'An agency acts on the reports made to itself, and a response is that of the body the report was made to.',
  },
  'report/retracted': {
    title: 'Retracted',
    explanation: 'The report was retracted: nothing more is recorded on it.',
  },
  'report/already-retracted': { title: 'Already retracted', explanation: 'A report is retracted once.' },
  'report/changes-nothing': {
    title: 'Changes nothing',
    explanation: 'The correction would leave the report exactly as it stands.',
  },
  'report/answered-before-reported': {
    title: 'Answered before it was reported',
    explanation: 'With this correction the report would be dated after a response to it.',
  },
  'report/invalid-reference': {
    title: 'Invalid reference',
    explanation:
      "An agency's reference has up to 64 letters, digits and . _ / : - and no blanks, so that it holds no name.",
  },
  'report/incident-day-and-month': {
    title: 'Day and month',
    explanation: 'An incident is dated by its day or, where that is not known, by its month; not by both.',
  },
  'report/in-the-future': {
    title: 'In the future',
    explanation: 'An incident and its report are dated today at the latest.',
  },
  'report/complaint-before-incident': {
    title: 'Complaint before its incident',
    explanation: 'What is complained about took place on or before the day of the complaint.',
  },
  'report/strands-without-hate': {
    title: 'Strands without hate',
    explanation: 'Only a report of hate has hate strands.',
  },
  'report/police-uk-is-never-cited': {
    title: 'Never cited',
    explanation:
      'police.uk publishes the month of an incident and no day of reporting: such a report can never be cited.',
  },
};
