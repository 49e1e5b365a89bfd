import { happenedOf, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { WithdrawAppeal } from './commands.js';
import type { AppealWithdrawn } from './facts.js';
import { appealOnCase, refuseInvolved, refuseNotTheirs, refuseOver, refuseUnconsented } from './on-appeal.js';

export type WithdrawingRefusal =
  | TimeRefusal
  | 'appeal/unknown'
  | 'appeal/not-theirs'
  | 'appeal/by-somebody-involved'
  | 'appeal/over'
  | 'consent/none-to-apply';

/** Whoever appealed may stop, until it is decided; their word is not taken down by who decided what they appeal against. */
export const withdrawAppeal = (
  command: WithdrawAppeal,
  file: CaseFile,
  told: Told,
): readonly AppealWithdrawn[] | Refusal<WithdrawingRefusal> => {
  const { reason } = command;
  const appeal = appealOnCase(file, command.appeal);
  if (isRefusal(appeal)) return appeal;
  const { by } = appeal.lodged;
  const refused = refuseNotTheirs(by, file, told.actor) ?? refuseInvolved(file, told.actor) ?? refuseOver(appeal);
  if (refused) return refused;
  const happened = happening(command, told, happenedOf(appeal.lodged));
  if (isRefusal(happened)) return happened;
  const about = textIsAbout(file, told.known.people.erased);
  return (
    refuseUnconsented(by, file, told.actor, happened) ?? [
      {
        type: 'AppealWithdrawn',
        data: {
          ...happened,
          appeal: command.appeal,
          ...(reason !== undefined && { reason: aboutOr(reason, about) }),
        },
      },
    ]
  );
};
