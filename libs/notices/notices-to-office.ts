/** What the office of the area is told: that a letter to the applicant is due, or that something needs somebody's eye. */
import { readableDay } from '../calendar/readable.js';
import type { CaseFact } from '../case-file/facts.js';
import { deadlineInWords } from './deadline-in-words.js';
import type { DueNotice, NOTICES_TO_OFFICES } from './notice.js';

export const noticesToOffice = (fact: CaseFact, area: string): readonly DueNotice[] => {
  const told = (kind: (typeof NOTICES_TO_OFFICES)[number], sentence: string): readonly DueNotice[] => [
    { kind, to: { office: area }, sentence },
  ];
  switch (fact.type) {
    case 'ThresholdDecided': {
      const decided = fact.data.outcome === 'met' ? 'met' : 'not met';
      return told(
        'decision-to-tell',
        `The threshold was decided ${decided}: the applicant is to be told (section 104(6)).`,
      );
    }
    case 'ReviewConcluded':
      return told(
        'outcome-to-tell',
        'The review was concluded: the applicant is to be told the outcome and the recommendations (section 104(8)).',
      );
    case 'AppealDecided': {
      const decided = fact.data.outcome === 'upheld' ? 'upheld' : 'not upheld, the case being properly reviewed';
      return told('appeal-to-tell', `Appeal ${fact.data.appeal} was ${decided}: the applicant is to be told.`);
    }
    case 'AppealNotAdmitted':
      return told('appeal-to-tell', `Appeal ${fact.data.appeal} was not admitted: the applicant is to be told.`);
    case 'ClockPaused':
      return told('delay-to-tell', 'The clock of the case was stopped: the applicant is to be told why.');
    case 'DeadlineExtended': {
      const { deadline, dueOn } = fact.data;
      return told(
        'delay-to-tell',
        `${deadlineInWords(deadline)} was moved to ${readableDay(dueOn)}: the applicant is to be told why.`,
      );
    }
    case 'CaseClosed':
      return told('closure-to-tell', 'The case was closed: the applicant is to be told.');
    case 'DeadlineMissed': {
      const { deadline, dueOn } = fact.data;
      const missed = told('deadline-missed', `${deadlineInWords(deadline)} was missed: it was ${readableDay(dueOn)}.`);
      return missed.map((notice) => ({ ...notice, dueOn }));
    }
    case 'AppealLodged': {
      const { appeal, late } = fact.data;
      return told(
        'appeal-lodged',
        late
          ? `Appeal ${appeal} was lodged late: whether it is admitted is to be decided.`
          : `Appeal ${appeal} was lodged: a reviewer is to be appointed.`,
      );
    }
    case 'ChairConflictFound':
      return told(
        'chair-conflict',
        'The chair of the review may not be independent: the review waits until another is appointed.',
      );
    default:
      return [];
  }
};
