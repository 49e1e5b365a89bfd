import { dayOfHappening, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { dueOn } from '../../procedures/due-day.js';
import type { Deadline } from '../../procedures/facts.js';
import type { CaseFile } from '../case-state.js';
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

/** The office's default, where a procedure gives none: no figure is published for it. */
const IN_TEN_WORKING_DAYS: Deadline = {
  name: 'information',
  anchor: 'asked-for',
  length: 10,
  unit: 'working-days',
  calendar: 'england-and-wales',
};

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
  const deadlines = told.known.procedure?.procedure.deadlines ?? [];
  const deadline = deadlines.find(({ name }) => name === 'information') ?? IN_TEN_WORKING_DAYS;
  const due = dueOn(deadline, dayOfHappening(happened));
  const people = disclosed.map(({ person }) => person);
  return (
    refusePeople(people, told) ??
    refuseDisclosure(disclosed, body, file, happened, told) ?? [
      { type: 'VerificationAsked', data: { ...happened, ref, body, dueOn: due, disclosed } },
    ]
  );
};
