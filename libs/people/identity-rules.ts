import { refuseImpossibleTime, whenItHappened } from '../calendar/happened.js';
import { type Given, type Refusal, refuse } from '../decider/decider.js';
import { aboutOr } from '../decider/wording.js';
import type { PersonFact } from './facts.js';
import { changesMadePersonal } from './person-changes.js';
import type { ChangeContactDetails, CorrectPerson, FindPeopleDistinct, FindPeopleToBeOne } from './person-commands.js';
import type { PersonRefusal } from './person-refusals.js';
import type { RegisteredPerson } from './person-state.js';

type Answer = readonly PersonFact[] | Refusal<PersonRefusal>;

const NOTHING = refuse('person/changes-nothing', 'This leaves everything exactly as it stands.');

/** Allowed while processing is restricted: putting right what is contested is what a restriction waits for (Article 18). */
export const correct = (command: CorrectPerson, state: RegisteredPerson, { now }: Given): Answer => {
  const happened = whenItHappened(command.happened, now);
  const untimely = refuseImpossibleTime(happened, now, state.registered);
  if (untimely) return untimely;
  const changes = changesMadePersonal(command.person, state.person, command.changes);
  if (Object.keys(changes).length === 0) return NOTHING;
  const reason = aboutOr(command.reason, [command.person]);
  return [{ type: 'PersonCorrected', data: { ...happened, changes, reason } }];
};

export const changeContactDetails = (
  command: ChangeContactDetails,
  state: RegisteredPerson,
  { now }: Given,
): Answer => {
  const happened = whenItHappened(command.happened, now);
  const untimely = refuseImpossibleTime(happened, now, state.registered);
  if (untimely) return untimely;
  if (state.restricted)
    return refuse('person/restricted', 'Processing is restricted: lift it first, or correct what was wrong.');
  const { contact, preferences } = command.changes;
  const changes = changesMadePersonal(command.person, state.person, { contact, preferences });
  if (Object.keys(changes).length === 0) return NOTHING;
  return [{ type: 'ContactDetailsChanged', data: { ...happened, changes } }];
};

/** Combining is processing of both, and waits while either's is restricted. */
export const findToBeOne = (command: FindPeopleToBeOne, state: RegisteredPerson, { now }: Given): Answer => {
  const { person, other } = command;
  const happened = whenItHappened(command.happened, now);
  const untimely = refuseImpossibleTime(happened, now, state.registered);
  if (untimely) return untimely;
  if (state.restricted || command.otherRestricted)
    return refuse('person/restricted', 'Processing is restricted: lift it first.');
  if (other === person) return refuse('person/same-person', 'Nobody is found to be one with themselves.');
  if (command.otherIs === 'unknown') return refuse('person/unknown', 'There is no such other person.');
  if (command.otherIs === 'erased') return refuse('person/erased', "The other person's data was erased.");
  if (Object.hasOwn(state.oneWith, other) || command.otherSaysOne)
    return refuse('person/already-one', 'They were found to be one already.');
  const reason = aboutOr(command.reason, [person, other]);
  return [{ type: 'PeopleFoundToBeOne', data: { ...happened, other, reason } }];
};

export const findDistinct = (command: FindPeopleDistinct, state: RegisteredPerson, { now }: Given): Answer => {
  const { person, other } = command;
  const happened = whenItHappened(command.happened, now);
  const one = Object.hasOwn(state.oneWith, other) ? state.oneWith[other] : undefined;
  const untimely = refuseImpossibleTime(happened, now, one ?? state.registered);
  if (untimely) return untimely;
  if (one === undefined)
    return refuse('person/not-found-one', 'They are not found to be one here: look on the record of the other.');
  const reason = aboutOr(command.reason, [person, other]);
  return [{ type: 'PeopleFoundDistinct', data: { ...happened, other, reason } }];
};
