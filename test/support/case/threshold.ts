/** Cases that were assessed or decided: the facts are what the decider itself records, so they agree with the case they follow. */
import type { SaidToHaveHappened } from '../../../libs/calendar/happened.js';
import type { CaseCommand } from '../../../libs/case-file/case-commands.js';
import { caseDecider } from '../../../libs/case-file/case-file.js';
import type { CaseFile } from '../../../libs/case-file/case-state.js';
import type { CaseFact } from '../../../libs/case-file/facts.js';
import type { DecideThreshold } from '../../../libs/case-file/threshold/commands.js';
import type { ThresholdAssessed } from '../../../libs/case-file/threshold/facts.js';
import type { Known } from '../../../libs/case-file/told.js';
import { isRefusal } from '../../../libs/decider/decider.js';
import type { Procedure } from '../../../libs/procedures/facts.js';
import { gloucestershire } from '../../../libs/procedures/gloucestershire.js';
import type { Threshold } from '../../../libs/procedures/threshold/threshold.js';
import { fold } from '../decider-specification.js';
import { given, known as standard } from './facts.js';

/** On Friday 9 October 2026; the decision comes on the 12th. */
export const ASSESSED = { occurredAt: '2026-10-09T10:00:00Z' } as const;

/** The file that these facts make. The first is the request. */
export const fileOf = (...facts: readonly CaseFact[]): CaseFile => fold(caseDecider, facts) as CaseFile;

/** What a command that is accepted records. */
export const recordedBy = (
  command: CaseCommand,
  facts: readonly CaseFact[],
  more: Partial<Known> = {},
): readonly CaseFact[] => {
  const answer = caseDecider.decide({ command, known: { ...standard, ...more } }, fileOf(...facts), given);
  if (isRefusal(answer)) throw new Error(`${command.type}: ${answer.refused}`);
  return answer;
};

/** The facts, then their assessment; `known` stands in place of what other records say. */
export const assessed = (
  facts: readonly CaseFact[],
  known: Partial<Known> = {},
  happened: SaidToHaveHappened = ASSESSED,
): readonly CaseFact[] => [...facts, ...recordedBy({ type: 'AssessCase', happened }, facts, known)];

/** The assessment that these facts end with. */
export const lastAssessment = (facts: readonly CaseFact[]): ThresholdAssessed['data'] =>
  (facts.at(-1) as ThresholdAssessed).data;

export const decideMet: DecideThreshold = {
  type: 'DecideThreshold',
  outcome: 'met',
  reasons: 'Three complaints in time.',
  consulted: [],
};

/** Gloucestershire's procedure with something else in it, as other records tell it. */
export const underProcedure = (threshold: Partial<Threshold>, more: Partial<Procedure> = {}): Partial<Known> => ({
  procedure: {
    procedure: { ...gloucestershire, ...more, threshold: { ...gloucestershire.threshold, ...threshold } },
    revision: 0,
  },
});
