/**
 * Tens of thousands of random histories of a case against its decider, each move told by `needsOf` and nothing more. What they
 * tried is printed; a fact never produced, or a refusal never returned, fails.
 */
import fc from 'fast-check';
import { addDays, londonDay } from '../../libs/calendar/day.js';
import type { SaidToHaveHappened } from '../../libs/calendar/happened.js';
import { caseDecider } from '../../libs/case-file/case-file.js';
import type { CaseState } from '../../libs/case-file/case-state.js';
import { catalogue } from '../../libs/case-file/catalogue.js';
import type { CaseFact } from '../../libs/case-file/facts.js';
import { CASE_REFUSALS } from '../../libs/case-file/http/case-problems.js';
import { needsOf } from '../../libs/case-file/needs.js';
import { isRefusal } from '../../libs/decider/decider.js';
import { actorFor } from './case-actors.js';
import { commandOf } from './case-commands.js';
import { checkFact } from './case-invariants.js';
import { HAPPENINGS, World } from './case-world.js';
import { Choices } from './choices.js';
import { Tally } from './tally.js';
import { hiddenDuties } from './telling-invariant.js';

const HISTORIES = Number(process.env.CASE_HISTORIES ?? 20_000);
/** The same histories each time, so that a rare refusal is met each time; another number tries others. */
const SEED = Number(process.env.CASE_SEED ?? 104);
const MOVES = 54;
const BEGINNING = Date.parse('2026-06-01T09:00:00Z');

/** Every number as likely as any other: a move is a throw of dice, not an edge case. */
const move = fc.noBias(fc.array(fc.nat(720_719), { minLength: 16, maxLength: 16 }));
const histories = fc.array(move, { minLength: MOVES / 2, maxLength: MOVES, size: 'max' });

const happenedOf = (pick: Choices, now: string): SaidToHaveHappened | undefined => {
  const kind = pick.number(16);
  if (kind === 15) return { occurredAt: new Date(Date.parse(now) + 3_600_000).toISOString() };
  if (kind === 14) return { occurredOn: addDays(londonDay(now), -pick.of([0, 1, 2, 5, 30, -1])) };
  return undefined;
};

/** Plays one history; answers its facts. */
const play = (moves: readonly (readonly number[])[], tally: Tally): readonly CaseFact[] => {
  const beginning = new Choices(moves[0] ?? []);
  const world = new World(beginning.rarely(3));
  const guided = beginning.of([0, 5, 8, 9]);
  let state: CaseState = caseDecider.initial;
  const history: CaseFact[] = [];
  let milliseconds = BEGINNING;
  for (const [step, numbers] of moves.entries()) {
    const pick = new Choices(numbers);
    milliseconds += (pick.rarely(15) ? 24 * pick.number(40) : pick.number(36)) * 3_600_000;
    world.happens(pick.rarely(12) ? pick.of(HAPPENINGS) : 'procedure-back', step);
    const now = new Date(milliseconds).toISOString();
    const command = { ...commandOf(pick, state, londonDay(now), step, guided), happened: happenedOf(pick, now) };
    const actor = actorFor(pick, command, state);
    // Somebody leans on the key: so a limit is met that no office comes to.
    const times = pick.rarely(400) ? 60 : 1;
    for (let time = 0; time < times; time += 1) {
      const known = world.tell(needsOf(command, state, now));
      const answer = caseDecider.decide({ command, known }, state, { now, actor });
      tally.count(command.type, answer);
      if (isRefusal(answer)) break;
      if (answer.length === 0) throw new Error(`${command.type} recorded nothing`);
      for (const fact of answer) {
        checkFact(history, fact, actor);
        state = caseDecider.evolve(state, fact);
        history.push(fact);
        if (state.status === 'unknown' || state.revision !== history.length - 1)
          throw new Error(`${fact.type} is not the fact that was folded last`);
      }
    }
  }
  const owed = state.status === 'unknown' ? [] : state.telling.owed.map(({ of }) => of);
  const hidden = hiddenDuties(history, owed);
  if (hidden.length > 0) throw new Error(`neither told nor shown as owed: ${hidden}\n${JSON.stringify(history)}`);
  return history;
};

test('no history breaks the law, and every rule was met on the way', () => {
  const tally = new Tally();
  fc.assert(
    fc.property(histories, (moves) => tally.reach(play(moves, tally))),
    { numRuns: HISTORIES, seed: SEED },
  );
  process.stdout.write(`${HISTORIES} histories\n${tally}\n`);
  expect(tally.reached('concluded')).toBeGreaterThan(HISTORIES / 5);
  expect(tally.reached('upheld')).toBeGreaterThan(HISTORIES / 20);
  expect(Object.keys(catalogue).filter((type) => !tally.facts.has(type))).toEqual([]);
  expect(Object.keys(CASE_REFUSALS).filter((code) => !tally.codes.has(code))).toEqual([]);
  expect([...tally.codes].filter((code) => !(code in CASE_REFUSALS))).toEqual([]);
}, 300_000);

test('folding never throws: no prefix, no part and no disorder of a history', () => {
  fc.assert(
    fc.property(histories, fc.array(fc.nat(39), { maxLength: 60 }), (moves, order) => {
      const history = play(moves, new Tally());
      const disordered = order.flatMap((index) => history[index] ?? []);
      const fold = (facts: readonly CaseFact[]) => facts.reduce(caseDecider.evolve, caseDecider.initial);
      fold(disordered);
      if (history[0]) fold([history[0], ...disordered]);
    }),
    { numRuns: 500, seed: SEED },
  );
});
