/** What a record has shown so far: what a decision in it can rest on. */
import { dayOfHappening } from '../calendar/happened.js';
import type { AppealSeen, AssessmentSeen, DataOf, Recorded, ReviewSeen } from './decision.js';

/** Of a case; a person's record has neither a place nor a reference. */
export interface CaseOutline {
  readonly reference: string;
  readonly area: string;
  readonly localGovernmentArea: string;
  readonly procedureVersion: number;
}

export interface Seen {
  readonly of?: CaseOutline;
  readonly assessments: readonly AssessmentSeen[];
  /** The assessment that the last decision on the threshold rests on. */
  readonly decidedOn?: string;
  /** Of the last review that was opened. */
  readonly review: ReviewSeen;
  readonly appeals: readonly AppealSeen[];
}

const nothingYet: ReviewSeen = { meetingsHeldOn: [], findings: 0, recommendations: [] };

export const nothingSeen: Seen = { assessments: [], review: nothingYet, appeals: [] };

export const seenAfter = (seen: Seen, fact: Recorded['fact']): Seen => {
  const { review } = seen;
  switch (fact.type) {
    case 'ReviewRequested': {
      const { reference, area, localGovernmentArea, procedure } = fact.data;
      return { ...seen, of: { reference, area, localGovernmentArea, procedureVersion: procedure.version } };
    }
    case 'RequestAmended':
      return { ...seen, ...(seen.of && { of: amended(seen.of, fact.data) }) };
    case 'ThresholdAssessed':
      return { ...seen, assessments: [...seen.assessments, seenIn(fact.data)] };
    case 'ThresholdDecided':
      return { ...seen, decidedOn: fact.data.assessment };
    case 'ReviewOpened':
      return { ...seen, review: nothingYet };
    case 'MeetingHeld':
      return { ...seen, review: { ...review, meetingsHeldOn: [...review.meetingsHeldOn, dayOfHappening(fact.data)] } };
    case 'FindingRecorded':
      return { ...seen, review: { ...review, findings: review.findings + 1 } };
    case 'AppealLodged':
      return { ...seen, appeals: [...seen.appeals, lodged(fact.data)] };
    default:
      return seen;
  }
};

const amended = (of: CaseOutline, { changes, procedure }: DataOf<'RequestAmended'>): CaseOutline => ({
  ...of,
  localGovernmentArea: changes.localGovernmentArea ?? of.localGovernmentArea,
  procedureVersion: procedure?.version ?? of.procedureVersion,
});

const seenIn = ({
  assessment,
  working,
  procedureVersion,
  caseRevision,
  reports,
}: DataOf<'ThresholdAssessed'>): AssessmentSeen => ({
  assessment,
  conclusion: working.conclusion,
  statutory: working.statutory,
  counted: working.complaints.filter(({ counts }) => counts).map(({ ref }) => ref),
  required: working.required,
  procedureVersion,
  caseRevision,
  reports,
});

const lodged = (data: DataOf<'AppealLodged'>): AppealSeen => {
  const { appeal, ground, concerns, late, windowEndedOn } = data;
  const window = windowEndedOn === undefined ? {} : { windowEndedOn };
  return { appeal, ground, concerns, late, lodgedOn: dayOfHappening(data), ...window };
};

export const assessmentOf = ({ assessments }: Seen, ref: string | undefined): AssessmentSeen | undefined =>
  assessments.find(({ assessment }) => assessment === ref);
