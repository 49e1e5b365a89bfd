/** What tells people from others, opened for as long as a text is searched for them. */
import { Inject } from '@nestjs/common';
import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { sameValue } from '../../decider/changes.js';
import { isClear } from '../../decider/personal.js';
import { aFewAtATime } from '../../records/a-few-at-a-time.js';
import { RecordReader } from '../../records/read-record.js';
import { streamOf } from '../../records/stream-name.js';
import type { HeldOnPerson, PersonFact } from '../facts.js';
import { personDecider } from '../person-decider.js';
import type { PersonState } from '../person-state.js';
import { TextsHeldOn } from '../questions.js';

const MOST_AT_ONCE = 4;

/** Each state somebody was in: what was corrected or has changed is known to many who read the record before. */
const states = {
  initial: [personDecider.initial] as readonly PersonState[],
  evolve: (before: readonly PersonState[], fact: PersonFact): readonly PersonState[] => [
    ...before,
    personDecider.evolve(before.at(-1) ?? personDecider.initial, fact),
  ],
};

@QueryHandler(TextsHeldOn)
export class TextsHeldOnHandler implements IQueryHandler<TextsHeldOn> {
  constructor(@Inject(RecordReader) private readonly records: RecordReader) {}

  async execute({ ids }: TextsHeldOn): Promise<readonly HeldOnPerson[]> {
    return (await aFewAtATime([...new Set(ids)], MOST_AT_ONCE, (person) => this.#heldOn(person))).flat();
  }

  async #heldOn(person: string): Promise<readonly HeldOnPerson[]> {
    const { state } = await this.records.read(states, streamOf('person', person));
    if (state.at(-1)?.status === 'erased') return [];
    return state
      .flatMap(heldIn)
      .filter((held, index, all) => all.findIndex((other) => sameValue(held, other)) === index);
  }
}

function heldIn(state: PersonState): readonly HeldOnPerson[] {
  if (state.status !== 'registered') return [];
  const { kind, name, contact } = state.person;
  if (!isClear(name)) return [];
  return [{ kind, ...name.clear, ...(contact !== undefined && isClear(contact) && contact.clear) }];
}
