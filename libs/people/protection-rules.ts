import { type Happened, refuseImpossibleTime, whenItHappened } from '../calendar/happened.js';
import { type Given, type Refusal, refuse } from '../decider/decider.js';
import { aboutOr } from '../decider/wording.js';
import type { PersonFact } from './facts.js';
import type { LiftRestriction, PlaceLegalHold, ReleaseLegalHold, RestrictProcessing } from './person-commands.js';
import type { PersonRefusal } from './person-refusals.js';
import type { LegalHold, RegisteredPerson } from './person-state.js';

type Answer = readonly PersonFact[] | Refusal<PersonRefusal>;
type Protecting = RestrictProcessing | LiftRestriction | PlaceLegalHold | ReleaseLegalHold;

const because = (command: Protecting, happened: Happened) => ({
  ...happened,
  reason: aboutOr(command.reason, [command.person]),
});

export const restrict = (command: RestrictProcessing, state: RegisteredPerson, { now }: Given): Answer => {
  const happened = whenItHappened(command.happened, now);
  const untimely = refuseImpossibleTime(happened, now, state.registered);
  if (untimely) return untimely;
  if (state.restricted) return refuse('person/already-restricted', 'Processing is restricted already.');
  return [{ type: 'ProcessingRestricted', data: { ...because(command, happened), ground: command.ground } }];
};

export const lift = (command: LiftRestriction, state: RegisteredPerson, { now }: Given): Answer => {
  const happened = whenItHappened(command.happened, now);
  const untimely = refuseImpossibleTime(happened, now, state.restricted ?? state.registered);
  if (untimely) return untimely;
  if (!state.restricted) return refuse('person/not-restricted', 'Processing is not restricted.');
  return [{ type: 'RestrictionLifted', data: because(command, happened) }];
};

const holdOf = (state: RegisteredPerson, hold: string): LegalHold | undefined =>
  Object.hasOwn(state.holds, hold) ? state.holds[hold] : undefined;

/** Several may stand at once: each is released by its own id, and erasure waits for the last. */
export const placeHold = (command: PlaceLegalHold, state: RegisteredPerson, { now }: Given): Answer => {
  const happened = whenItHappened(command.happened, now);
  const untimely = refuseImpossibleTime(happened, now, state.registered);
  if (untimely) return untimely;
  if (holdOf(state, command.hold))
    return refuse('person/hold-already-placed', 'A hold with this id was placed before.');
  return [{ type: 'LegalHoldPlaced', data: { ...because(command, happened), hold: command.hold } }];
};

export const releaseHold = (command: ReleaseLegalHold, state: RegisteredPerson, { now }: Given): Answer => {
  const happened = whenItHappened(command.happened, now);
  const hold = holdOf(state, command.hold);
  const untimely = refuseImpossibleTime(happened, now, hold?.placed ?? state.registered);
  if (untimely) return untimely;
  if (hold === undefined) return refuse('person/hold-unknown', 'No hold with this id was placed on this person.');
  if (!hold.stands) return refuse('person/hold-already-released', 'This hold was released before.');
  return [{ type: 'LegalHoldReleased', data: { ...because(command, happened), hold: command.hold } }];
};
