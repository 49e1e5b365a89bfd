/** What the body asked answers: accepted late as well as in time, and after the conclusion too. */
import { dayOfHappening, type TimeRefusal } from '../../calendar/happened.js';
import { isRefusal, type Refusal, refuse } from '../../decider/decider.js';
import { aboutOr } from '../../decider/wording.js';
import type { CaseFile } from '../case-state.js';
import { textIsAbout } from '../people-on-case.js';
import { happening, refuseDocuments } from '../shared-refusals.js';
import { answeredBy } from '../speaking-for.js';
import type { Told } from '../told.js';
import { refuseOtherBody, requestOnCase } from './asked-of-body.js';
import { type ChronologyRefusal, refuseChronology } from './chronology.js';
import type { RefuseInformation, SupplyInformation } from './commands.js';
import type { InformationRefused, InformationSupplied, NamedDocument } from './facts.js';

type AnswerRefusal = TimeRefusal | 'information/unknown' | 'information/not-your-body';
export type SupplyingRefusal = AnswerRefusal | ChronologyRefusal | 'document/unknown' | 'information/nothing-supplied';
export type RefusingRefusal =
  | AnswerRefusal
  | 'information/already-supplied'
  | 'information/already-refused'
  | 'information/must-answer';

/** Each once, by its digest: the same bytes may be stored more than once, as about different people. */
const named = (digests: readonly string[], { known }: Told): readonly NamedDocument[] =>
  [...new Set(digests)]
    .flatMap((asked) => known.documents.find(({ digest }) => digest === asked) ?? [])
    .map(({ digest, mediaType }) => ({ digest, mediaType }));

/** What is supplied later adds to what was before; who refused may think better of it. */
export const supplyInformation = (
  command: SupplyInformation,
  file: CaseFile,
  told: Told,
): readonly InformationSupplied[] | Refusal<SupplyingRefusal> => {
  const { request, documents } = command;
  const asked = requestOnCase(file, request);
  if (isRefusal(asked)) return asked;
  const otherBody = refuseOtherBody(asked, told);
  if (otherBody) return otherBody;
  const happened = happening(command, told, asked.asked);
  if (isRefusal(happened)) return happened;
  const unstored = refuseDocuments(documents, told);
  if (unstored) return unstored;
  const about = textIsAbout(file, told.known.people.erased);
  const chronology = command.chronology.map(({ on, what }) => ({ on, what: aboutOr(what, about) }));
  if (chronology.length === 0 && documents.length === 0)
    return refuse('information/nothing-supplied', 'An answer has a chronology, a stored document, or both.');
  return (
    refuseChronology(chronology, dayOfHappening(happened)) ?? [
      {
        type: 'InformationSupplied',
        data: {
          ...happened,
          request,
          body: asked.body,
          chronology,
          documents: named(documents, told),
          ...answeredBy(told.actor),
        },
      },
    ]
  );
};

/** Nothing is required against data protection law, nor of who holds nothing; who may answer may also be unwilling (Sch.4 para 7). */
export const refuseInformation = (
  command: RefuseInformation,
  file: CaseFile,
  told: Told,
): readonly InformationRefused[] | Refusal<RefusingRefusal> => {
  const { request, ground, reason } = command;
  const asked = requestOnCase(file, request);
  if (isRefusal(asked)) return asked;
  const otherBody = refuseOtherBody(asked, told);
  if (otherBody) return otherBody;
  if (asked.supplied !== undefined)
    return refuse('information/already-supplied', 'The body supplied this information before: it cannot take it back.');
  if (asked.ground !== undefined) return refuse('information/already-refused', 'The body refused this request before.');
  const happened = happening(command, told, asked.asked);
  if (isRefusal(happened)) return happened;
  if (ground === 'unwilling' && asked.duty === 'must')
    return refuse('information/must-answer', 'Who must answer cannot be unwilling (Schedule 4, paragraph 7).');
  const about = textIsAbout(file, told.known.people.erased);
  return [
    {
      type: 'InformationRefused',
      data: {
        ...happened,
        request,
        body: asked.body,
        ground,
        ...(reason !== undefined && { reason: aboutOr(reason, about) }),
        ...answeredBy(told.actor),
      },
    },
  ];
};
