import { refuseImpossibleTime, whenItHappened } from '../calendar/happened.js';
import { type Given, type Refusal, refuse } from '../decider/decider.js';
import { personal } from '../decider/personal.js';
import { AUTHORITY_REFERENCE, type PersonFact } from './facts.js';
import type { ErasePersonalData, ReplaceNarrative } from './person-commands.js';
import type { PersonRefusal } from './person-refusals.js';
import type { RegisteredPerson } from './person-state.js';

type Answer = readonly PersonFact[] | Refusal<PersonRefusal>;

/** A text about several people goes with any of them, unless one without this person was recorded in its place before. */
export const replaceNarrative = (command: ReplaceNarrative, state: RegisteredPerson, { now }: Given): Answer => {
  const { person, standsFor, originallyAbout, text } = command;
  const happened = whenItHappened(command.happened, now);
  const untimely = refuseImpossibleTime(happened, now, state.registered);
  if (untimely) return untimely;
  if (originallyAbout === undefined) return refuse('person/narrative-unknown', 'No text stands in that place.');
  if (!originallyAbout.includes(person))
    return refuse('person/narrative-not-about-them', 'That text is not about this person, and outlives them as it is.');
  const remaining = originallyAbout.filter((id) => id !== person);
  if (remaining.length === 0)
    return refuse('person/nobody-remains', 'That text is about this person alone: there is nobody to keep it for.');
  return [{ type: 'NarrativeReplaced', data: { ...happened, standsFor, text: personal(text, remaining) } }];
};

/**
 * Records that a person's data goes. Whoever sends this destroys the key once it is recorded; doing so again is safe.
 * Holds come first, then a restriction: what somebody asked to have kept is not erased for mere age (Article 18).
 */
export const erase = (command: ErasePersonalData, state: RegisteredPerson, { now }: Given): Answer => {
  const { authority, authorityReference } = command;
  const happened = whenItHappened(command.happened, now);
  const untimely = refuseImpossibleTime(happened, now, state.registered);
  if (untimely) return untimely;
  if (authorityReference !== undefined && !AUTHORITY_REFERENCE.test(authorityReference))
    return refuse(
      'person/invalid-reference',
      "An authority's reference has up to 64 letters, digits and . _ / : - and no blanks.",
    );
  if (Object.values(state.holds).some(({ stands }) => stands))
    return refuse('person/legal-hold-stands', 'A legal hold stands: it is released first.');
  if (state.restricted && authority === 'retention')
    return refuse('person/restricted', 'Processing is restricted: what is to be kept is not erased for its age.');
  const { contact, preferences } = state.person;
  return [
    {
      type: 'PersonalDataErased',
      data: {
        ...happened,
        erased: [
          'name',
          ...(contact ? (['contact-details'] as const) : []),
          ...(preferences ? (['preferences'] as const) : []),
          'texts-and-places',
        ],
        authority,
        ...(authorityReference !== undefined && { authorityReference }),
      },
    },
  ];
};
