import type { Day } from '../calendar/day.js';
import { type Happened, happenedOf } from '../calendar/happened.js';
import { withChanges } from '../decider/changes.js';
import type { Report, ReportFact } from './facts.js';

/** One report, folded: texts and exact places sealed, clear or erased as they came. */
export interface RecordedReport {
  readonly status: 'recorded' | 'retracted';
  readonly report: Report;
  /** When the report was recorded: what corrects or retracts it cannot have happened earlier. */
  readonly recorded: Happened;
  readonly firstResponseOn?: Day;
  readonly corrections: number;
  readonly responses: number;
}
export type ReportState = { readonly status: 'unknown' } | RecordedReport;

const reportOf = ({ occurredAt: _, occurredOn: __, ...report }: Report & { occurredAt?: string; occurredOn?: Day }) =>
  report;

const evolveRecorded = (
  state: RecordedReport,
  fact: Exclude<ReportFact, { type: 'ReportRecorded' }>,
): RecordedReport => {
  switch (fact.type) {
    case 'ReportCorrected':
      return {
        ...state,
        report: withChanges(state.report, fact.data.changes),
        corrections: state.corrections + 1,
      };
    case 'ReportRetracted':
      return { ...state, status: 'retracted' };
    case 'AgencyResponded': {
      const { respondedOn } = fact.data;
      const { firstResponseOn } = state;
      return {
        ...state,
        responses: state.responses + 1,
        firstResponseOn: firstResponseOn && firstResponseOn < respondedOn ? firstResponseOn : respondedOn,
      };
    }
  }
};

export const evolveReport = (state: ReportState, fact: ReportFact): ReportState => {
  if (fact.type === 'ReportRecorded')
    return {
      status: 'recorded',
      report: reportOf(fact.data),
      recorded: happenedOf(fact.data),
      corrections: 0,
      responses: 0,
    };
  return state.status === 'unknown' ? state : evolveRecorded(state, fact);
};
