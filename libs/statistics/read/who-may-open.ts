/** Figures are for everybody who has a token; the cases behind them for the office and for who checks on it, each of their area. */
import type { Actor, Role } from '../../decider/actor.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { ServedArea } from '../served-area.js';

const OPENING: readonly string[] = [
  'coordinator',
  'chair',
  'appeal-reviewer',
  'data-protection',
  'administrator',
  'oversight',
] satisfies readonly Role[];

/** Whoever is of no area and yet not of all is of none. */
const OF_EVERY_AREA: readonly string[] = ['administrator', 'oversight'] satisfies readonly Role[];

export type NotYoursToOpen = 'statistics/not-yours-to-open';

export const refuseOpening = ({ role, area }: Actor, { areas }: ServedArea): Refusal<NotYoursToOpen> | undefined =>
  OPENING.includes(role) && (area === undefined ? OF_EVERY_AREA.includes(role) : areas.includes(area))
    ? undefined
    : refuse(
        'statistics/not-yours-to-open',
        'The cases behind a figure are for the office of the area and whoever checks on it.',
      );
