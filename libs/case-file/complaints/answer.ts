/** What the body a complaint was made to answers when it is asked. An answer is recorded whenever it comes, before the decision or after it. */
import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening } from '../shared-refusals.js';
import { answeredBy, speaksFor } from '../speaking-for.js';
import type { Told } from '../told.js';
import type { AnswerNotFound, VerifyComplaint } from './commands.js';
import { type DatesRefusal, datesAsHeld, incidentDating, refuseDates } from './dates.js';
import type { ComplaintNotFound, ComplaintVerified } from './facts.js';
import { complaintOnCase } from './on-case.js';
import type { ComplaintState, Verification } from './state.js';

type AnswerRefusal =
  | 'complaint/unknown'
  | 'complaint/not-your-body'
  | 'complaint/not-asked'
  | 'complaint/already-verified'
  | TimeRefusal;
export type NotFoundRefusal = AnswerRefusal | 'complaint/already-not-found';
export type VerifyingRefusal = AnswerRefusal | DatesRefusal;

/** The complaint and what was asked of it, where it is this actor's to answer. */
const asked = (
  file: CaseFile,
  ref: string,
  { actor }: Told,
): (ComplaintState & { readonly verification: Verification }) | Refusal<AnswerRefusal> => {
  const complaint = complaintOnCase(file, ref);
  if (isRefusal(complaint)) return complaint;
  const { cited, verification } = complaint;
  if (speaksFor(actor) !== cited.agency)
    return refuse('complaint/not-your-body', 'Only the body this complaint was made to answers for it.');
  if (verification === undefined)
    return refuse('complaint/not-asked', 'The body was not asked yet to verify this complaint.');
  if (verification.answer === 'verified')
    return refuse('complaint/already-verified', 'The body verified this complaint before.');
  return { ...complaint, verification };
};

/** A complaint that was not found may still turn up. */
export const verifyComplaint = (
  command: VerifyComplaint,
  file: CaseFile,
  told: Told,
): readonly ComplaintVerified[] | Refusal<VerifyingRefusal> => {
  const { ref, agencyReference, complainedOn } = command;
  const complaint = asked(file, ref, told);
  if (isRefusal(complaint)) return complaint;
  const { cited, verification } = complaint;
  const happened = happening(command, told, verification.asked);
  if (isRefusal(happened)) return happened;
  const held = { ...incidentDating(command), ...(complainedOn !== undefined && { complainedOn }) };
  return (
    refuseDates(datesAsHeld(cited, held), told.now) ?? [
      {
        type: 'ComplaintVerified',
        data: {
          ...happened,
          ref,
          body: verification.body,
          ...(agencyReference !== undefined && { agencyReference }),
          held,
          ...answeredBy(told.actor),
        },
      },
    ]
  );
};

/** It counts as claimed all the same: the applicant is asked for evidence, and somebody else rules. */
export const answerNotFound = (
  command: AnswerNotFound,
  file: CaseFile,
  told: Told,
): readonly ComplaintNotFound[] | Refusal<NotFoundRefusal> => {
  const { ref } = command;
  const complaint = asked(file, ref, told);
  if (isRefusal(complaint)) return complaint;
  const { verification } = complaint;
  if (verification.answer === 'not-found')
    return refuse('complaint/already-not-found', 'The body answered before that it did not find this complaint.');
  const happened = happening(command, told, verification.asked);
  if (isRefusal(happened)) return happened;
  const searched = aboutOr(command.searched, textIsAbout(file, told.known.people.erased));
  return [
    {
      type: 'ComplaintNotFound',
      data: { ...happened, ref, body: verification.body, searched, ...answeredBy(told.actor) },
    },
  ];
};
