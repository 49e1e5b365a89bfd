import type { TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening, refuseDocuments } from '../shared-refusals.js';
import type { Told } from '../told.js';
import type { GiveEvidence } from './commands.js';
import type { ComplaintEvidenced } from './facts.js';
import { complaintOnCase } from './on-case.js';

export type EvidenceRefusal =
  | TimeRefusal
  | 'document/unknown'
  | 'complaint/unknown'
  | 'complaint/no-evidence'
  | 'complaint/changes-nothing';

/** That a complaint was made: in words, by documents, or both; as often as more comes to light, after a ruling and after the decision too. */
export const giveEvidence = (
  command: GiveEvidence,
  file: CaseFile,
  told: Told,
): readonly ComplaintEvidenced[] | Refusal<EvidenceRefusal> => {
  const { ref, account, documents } = command;
  const complaint = complaintOnCase(file, ref);
  if (isRefusal(complaint)) return complaint;
  const happened = happening(command, told, complaint.citedAt);
  if (isRefusal(happened)) return happened;
  const unstored = refuseDocuments(documents, told);
  if (unstored) return unstored;
  if (account === undefined && documents.length === 0)
    return refuse('complaint/no-evidence', 'Evidence is an account in words, a stored document, or both.');
  if (account === undefined && documents.every((digest) => complaint.evidence.includes(digest)))
    return refuse('complaint/changes-nothing', 'These documents were given as evidence of this complaint before.');
  const about = textIsAbout(file, told.known.people.erased);
  return [
    {
      type: 'ComplaintEvidenced',
      data: { ...happened, ref, ...(account !== undefined && { account: aboutOr(account, about) }), documents },
    },
  ];
};
