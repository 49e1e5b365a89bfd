import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';

/** Once the threshold is decided nothing more is done that would serve the decision; what others still owe is recorded all the same. */
export const refuseOnceDecided = ({
  threshold,
}: Pick<CaseFile, 'threshold'>): Refusal<'threshold/already-decided'> | undefined =>
  threshold.decided === undefined
    ? undefined
    : refuse(
        'threshold/already-decided',
        'The threshold was decided on this request: what the decision rests on is not changed any more.',
      );
