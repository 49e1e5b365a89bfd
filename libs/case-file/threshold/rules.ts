/** What is accepted of assessing and deciding, and when (domain section 4). */
import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { nextRef } from '../refs.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import { refuseOnceDecided } from './already-decided.js';
import { assessCase } from './assess-case.js';
import type { AssessCase, ThresholdCommand } from './commands.js';
import { type DecidingRefusal, takeDecision } from './decide-threshold.js';
import type { ThresholdAssessed, ThresholdFact } from './facts.js';

type AssessingRefusal = TimeRefusal | 'threshold/already-decided' | 'threshold/no-procedure';
export type ThresholdRefusal = AssessingRefusal | DecidingRefusal;

/** Each assessment is kept, also where it comes to the same as the last: that the case was looked at again is worth knowing. */
const assess = (
  command: AssessCase,
  file: CaseFile,
  told: Told,
): readonly ThresholdAssessed[] | Refusal<AssessingRefusal> => {
  const { referredBack = file.request.requested } = file.threshold;
  const happened = refuseOnceDecided(file) ?? happening(command, told, referredBack);
  if (isRefusal(happened)) return happened;
  const assessed = assessCase(file, told.known, happened);
  if (isRefusal(assessed)) return assessed;
  const assessment = nextRef('assessment', Object.keys(file.threshold.assessments).length);
  return [{ type: 'ThresholdAssessed', data: { ...happened, assessment, ...assessed, caseRevision: file.revision } }];
};

export const decideThreshold = (
  command: ThresholdCommand,
  file: CaseFile,
  told: Told,
): readonly ThresholdFact[] | Refusal<ThresholdRefusal> => {
  switch (command.type) {
    case 'AssessCase':
      return assess(command, file, told);
    case 'DecideThreshold':
      return takeDecision(command, file, told);
  }
};
