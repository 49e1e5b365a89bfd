/** What the commands about information are sent: the fields of their facts. */
import { Said } from '../../../records/said.js';
import { OneOf } from '../../../web/fields/choices.js';
import { Day } from '../../../web/fields/dates.js';
import { digestShape, Slug } from '../../../web/fields/identifiers.js';
import { ListOf } from '../../../web/fields/lists.js';
import { matchingShape, Text } from '../../../web/fields/texts.js';
import { Disclosed, type DisclosureFields } from '../../http/disclosure-fields.js';
import { refPattern } from '../../refs.js';
import { MOST_ENTRIES } from '../chronology.js';
import {
  type ChronologyEntry,
  INFORMATION_DUTIES,
  type InformationDuty,
  REFUSAL_GROUNDS,
  type RefusalGround,
} from '../facts.js';

/** Characters at most; with the seal around it far below what one fact may hold. */
const LONGEST_TEXT = 10_000;
const MOST_DOCUMENTS = 20;

export const refShape = matchingShape({
  pattern: refPattern('information request').source,
  max: 5,
  says: 'the ref of a request for information, as i1',
  example: 'i1',
});

export class RequestInformationBody extends Said {
  @Slug({ description: 'the body that is asked' })
  body!: string;

  @OneOf(INFORMATION_DUTIES, {
    optional: true,
    description: 'left out: `must` of a relevant body that is no co-opted landlord, else `may`',
  })
  duty?: InformationDuty;

  @Text({ max: LONGEST_TEXT, description: 'what is asked for; bodies read it, so it names nobody' })
  what!: string;

  @Disclosed({ optional: true })
  disclosed?: DisclosureFields[];
}

export class RemindBody extends Said {}

export const INFORMATION_ANSWERS = ['supplied', 'refused'] as const;

export class ChronologyEntryFields implements ChronologyEntry<string> {
  @Day({ description: 'when the body did it' })
  on!: string;

  @Text({ max: LONGEST_TEXT, description: 'what it did; personal' })
  what!: string;
}

export class AnswerInformationBody extends Said {
  @OneOf(INFORMATION_ANSWERS)
  answer!: (typeof INFORMATION_ANSWERS)[number];

  @ListOf(ChronologyEntryFields, {
    max: MOST_ENTRIES,
    optional: true,
    description: 'what the body did and when: of `supplied` only',
  })
  chronology?: ChronologyEntryFields[];

  @ListOf(digestShape, {
    max: MOST_DOCUMENTS,
    unique: true,
    optional: true,
    description: 'stored documents: of `supplied` only',
  })
  documents?: string[];

  @OneOf(REFUSAL_GROUNDS, { optional: true, description: 'needed for `refused`, and for nothing else' })
  ground?: RefusalGround;

  @Text({ max: LONGEST_TEXT, optional: true, description: 'why, in words: of `refused` only; personal' })
  reason?: string;
}
