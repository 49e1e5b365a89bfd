import { refuseImpossibleTime, whenItHappened } from '../calendar/happened.js';
import { type Decider, type Given, type Refusal, refuse } from '../decider/decider.js';
import { personal } from '../decider/personal.js';
import { erase, replaceNarrative } from './erasure-rules.js';
import type { PersonFact } from './facts.js';
import { changeContactDetails, correct, findDistinct, findToBeOne } from './identity-rules.js';
import type { PersonCommand, RegisterPerson } from './person-commands.js';
import type { PersonRefusal } from './person-refusals.js';
import { evolvePerson, type PersonState, type RegisteredPerson } from './person-state.js';
import { lift, placeHold, releaseHold, restrict } from './protection-rules.js';

type Answer = readonly PersonFact[] | Refusal<PersonRefusal>;

const register = (command: RegisterPerson, { now }: Given): Answer => {
  const { person, kind, name, contact, preferences } = command;
  const happened = whenItHappened(command.happened, now);
  const data = {
    ...happened,
    kind,
    name: personal(name, [person]),
    ...(contact && { contact: personal(contact, [person]) }),
    ...(preferences && { preferences: personal(preferences, [person]) }),
  };
  return refuseImpossibleTime(happened, now) ?? [{ type: 'PersonRegistered', data }];
};

const decideOnRegistered = (
  command: Exclude<PersonCommand, RegisterPerson>,
  state: RegisteredPerson,
  given: Given,
): Answer => {
  switch (command.type) {
    case 'CorrectPerson':
      return correct(command, state, given);
    case 'ChangeContactDetails':
      return changeContactDetails(command, state, given);
    case 'FindPeopleToBeOne':
      return findToBeOne(command, state, given);
    case 'FindPeopleDistinct':
      return findDistinct(command, state, given);
    case 'RestrictProcessing':
      return restrict(command, state, given);
    case 'LiftRestriction':
      return lift(command, state, given);
    case 'PlaceLegalHold':
      return placeHold(command, state, given);
    case 'ReleaseLegalHold':
      return releaseHold(command, state, given);
    case 'ReplaceNarrative':
      return replaceNarrative(command, state, given);
    case 'ErasePersonalData':
      return erase(command, state, given);
  }
};

/** One person: registered once, erased once, and between the two corrected, protected and found to be one with others. */
export const personDecider: Decider<PersonState, PersonCommand, PersonFact, PersonRefusal> = {
  initial: { status: 'unknown' },
  evolve: evolvePerson,
  decide: (command, state, given) => {
    if (state.status === 'erased')
      // Erasing again records nothing and is no error: a key that survived a crash can still be destroyed.
      return command.type === 'ErasePersonalData'
        ? []
        : refuse('person/erased', "This person's data was erased, and nothing more is recorded on them.");
    if (command.type === 'RegisterPerson')
      return state.status === 'unknown'
        ? register(command, given)
        : refuse('person/already-registered', 'This person is registered already.');
    if (state.status === 'unknown') return refuse('person/unknown', 'There is no such person.');
    return decideOnRegistered(command, state, given);
  },
};
