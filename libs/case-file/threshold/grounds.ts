/** Why the threshold may be decided met where nothing obliges the bodies (s.104(5)). */
import { type Refusal, refuse } from '../../decider/decider.js';
import { type Procedure, STATUTORY_GROUNDS } from '../../procedures/facts.js';
import type { ThresholdAssessment } from '../../procedures/threshold/assessment.js';
import { list } from '../../sentences/list.js';
import type { DecideThreshold } from './commands.js';

export type GroundRefusal = 'threshold/no-ground' | 'threshold/unknown-ground' | 'threshold/ground-without-discretion';

/** A ground goes with *met* at discretion, and with nothing else: elsewhere it would tell why of what had no why. */
export const refuseGround = (
  { outcome, ground }: Pick<DecideThreshold, 'outcome' | 'ground'>,
  conclusion: ThresholdAssessment['conclusion'],
  { ownGrounds }: Procedure,
): Refusal<GroundRefusal> | undefined => {
  if (outcome !== 'met' || conclusion !== 'discretion')
    return ground === undefined
      ? undefined
      : refuse(
          'threshold/ground-without-discretion',
          'A ground is given for deciding met where neither the procedure nor the Act requires it (section 104(5)).',
        );
  const grounds: readonly string[] = [...STATUTORY_GROUNDS, ...ownGrounds];
  if (ground === undefined)
    return refuse(
      'threshold/no-ground',
      `At discretion the threshold is decided met on one of these grounds: ${list(grounds)}.`,
    );
  return grounds.includes(ground)
    ? undefined
    : refuse('threshold/unknown-ground', `The grounds of this procedure are ${list(grounds)}.`);
};
