/** What the office finds out about the behaviour and its danger. */
import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { aboutOr, type Wording } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import { refuseOnceDecided } from '../threshold/already-decided.js';
import type { Told } from '../told.js';
import type { AssessRisk, FindOngoing } from './commands.js';
import type { OngoingFound, RiskAssessed } from './facts.js';

/** Found again as often as somebody looks, until the decision that rests on it. */
export const findOngoing = (
  command: FindOngoing,
  file: CaseFile,
  told: Told,
): readonly OngoingFound[] | Refusal<TimeRefusal | 'threshold/already-decided'> => {
  const happened = refuseOnceDecided(file) ?? happening(command, told, file.request.requested);
  if (isRefusal(happened)) return happened;
  const reason = aboutOr(command.reason, textIsAbout(file, told.known.people.erased));
  return [{ type: 'OngoingFound', data: { ...happened, ongoing: command.ongoing, reason } }];
};

/** Repeatable, and never too late: danger does not end with a decision. */
export const assessRisk = (
  command: AssessRisk,
  file: CaseFile,
  told: Told,
): readonly RiskAssessed[] | Refusal<TimeRefusal> => {
  const happened = happening(command, told, file.request.requested);
  if (isRefusal(happened)) return happened;
  const { level, method, vulnerabilities, immediateSafety, referrals } = command;
  const about = textIsAbout(file, told.known.people.erased);
  const text = (wording: Wording) => aboutOr(wording, about);
  return [
    {
      type: 'RiskAssessed',
      data: {
        ...happened,
        level,
        method,
        ...(vulnerabilities !== undefined && { vulnerabilities: text(vulnerabilities) }),
        ...(immediateSafety !== undefined && { immediateSafety: text(immediateSafety) }),
        referrals,
      },
    },
  ];
};
