import { dayOfHappening, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import { informationDueOn } from '../clock/information-due.js';
import { type DisclosureRefusal, refuseDisclosure } from '../consent/standing.js';
import { happening, refusePeople, type SharedRefusal } from '../shared-refusals.js';
import { refuseOnceDecided } from '../threshold/already-decided.js';
import type { Told } from '../told.js';
import type { AskVerification } from './commands.js';
import type { VerificationAsked } from './facts.js';
import { complaintOnCase } from './on-case.js';

export type AskingRefusal =
  | TimeRefusal
  | DisclosureRefusal
  | Extract<SharedRefusal, `person/${string}`>
  | 'complaint/unknown'
  | 'complaint/already-asked'
  | 'threshold/already-decided';

/** The body a complaint was made to is asked, once, whether it holds it (Sch.4 para 7), and told no more of anybody than consent allows. */
export const askVerification = (
  command: AskVerification,
  file: CaseFile,
  told: Told,
): readonly VerificationAsked[] | Refusal<AskingRefusal> => {
  const { ref, disclosed } = command;
  const complaint = complaintOnCase(file, ref);
  if (isRefusal(complaint)) return complaint;
  const { cited, citedAt, verification } = complaint;
  const decided = refuseOnceDecided(file);
  if (decided) return decided;
  if (verification !== undefined)
    return refuse('complaint/already-asked', 'The body was asked to verify this complaint before.');
  const happened = happening(command, told, citedAt);
  if (isRefusal(happened)) return happened;
  const body = cited.agency;
  const dueOn = informationDueOn(told.known, dayOfHappening(happened));
  const people = disclosed.map(({ person }) => person);
  return (
    refusePeople(people, told) ??
    refuseDisclosure(disclosed, body, file, happened, told) ?? [
      { type: 'VerificationAsked', data: { ...happened, ref, body, dueOn, disclosed } },
    ]
  );
};
