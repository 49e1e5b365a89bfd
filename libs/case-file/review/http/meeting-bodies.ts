/** What the commands about the meeting of a review are sent, and about who is asked to it. */
import { Said } from '../../../records/said.js';
import { OneOf, Truth } from '../../../web/fields/choices.js';
import { Day } from '../../../web/fields/dates.js';
import { digestShape, Id, idShape, slugShape } from '../../../web/fields/identifiers.js';
import { ListOf } from '../../../web/fields/lists.js';
import { Text } from '../../../web/fields/texts.js';
import { MEETING_MODES, type MeetingMode, NOT_INVITED_BECAUSE, type NotInvitedBecause } from '../facts.js';
import { LONGEST_TEXT } from './review-bodies.js';

const LONGEST_PLACE = 500;
const MOST_BODIES = 50;
const MOST_VICTIMS = 20;
const MOST_DOCUMENTS = 20;

const MeetingOn = Day({ description: 'the day of the meeting' });
const Mode = OneOf(MEETING_MODES);
const BODIES = { max: MOST_BODIES, unique: true } as const;
const Documents = (description: string) =>
  ListOf(digestShape, { max: MOST_DOCUMENTS, unique: true, optional: true, description });

export class ArrangeMeetingBody extends Said {
  @MeetingOn meetingOn!: string;
  @Mode mode!: MeetingMode;

  @Text({ max: LONGEST_PLACE, optional: true, description: 'where; it names nobody' })
  place?: string;
}

export class RearrangeMeetingBody extends Said {
  @MeetingOn meetingOn!: string;
  @Mode mode!: MeetingMode;

  @Text({
    max: LONGEST_PLACE,
    optional: true,
    description: 'where; left out, it stays where it was while the mode is the same; it names nobody',
  })
  place?: string;

  @Text({ max: LONGEST_TEXT, description: 'why; personal' })
  reason!: string;
}

export class AskVictimBody extends Said {
  @Id({ description: 'a victim of the request' })
  victim!: string;

  @Truth({ description: 'whether they are asked to the meeting' })
  invited!: boolean;

  @OneOf(NOT_INVITED_BECAUSE, { optional: true, description: 'needed where they are not invited, and only there' })
  because?: NotInvitedBecause;

  @Text({ max: LONGEST_TEXT, optional: true, description: 'needed for `other`: why they are not invited; personal' })
  reason?: string;
}

export class RecordViewsBody extends Said {
  @Id({ description: 'the victim whose views these are' })
  victim!: string;

  @Text({ max: LONGEST_TEXT, description: 'in their words; personal' })
  views!: string;

  @Documents('stored documents that go with them')
  documents?: string[];
}

export class RecordMeetingBody extends Said {
  @ListOf(slugShape, { ...BODIES, description: 'bodies that came: at least one' })
  present!: string[];

  @ListOf(slugShape, { ...BODIES, optional: true, description: 'bodies that sent apologies' })
  apologies?: string[];

  @ListOf(idShape, { max: MOST_VICTIMS, unique: true, optional: true, description: 'victims who came' })
  victimsPresent?: string[];

  @Documents('the minutes: stored documents')
  documents?: string[];
}
