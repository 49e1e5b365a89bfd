/**
 * Hundreds of random histories over HTTP, several actors at each case at once: nothing fails, nothing acknowledged is lost, and what
 * is recorded keeps the same invariants that the decider's own random histories keep.
 */
import fc from 'fast-check';
import { londonDay } from '../../libs/calendar/day.js';
import { caseDecider } from '../../libs/case-file/case-file.js';
import type { CaseState } from '../../libs/case-file/case-state.js';
import type { CaseFact } from '../../libs/case-file/facts.js';
import type { Actor } from '../../libs/decider/actor.js';
import type { OpenedFact } from '../../libs/records/read-record.js';
import { streamOf } from '../../libs/records/stream-name.js';
import { actorFor, coordinator } from '../model/case-actors.js';
import { commandOf } from '../model/case-commands.js';
import { checkFact } from '../model/case-invariants.js';
import { sentAs } from '../model/case-routes.js';
import { Choices } from '../model/choices.js';
import { furnishedWorld, type RealWorld } from '../model/real-world.js';
import { Tally } from '../model/tally.js';
import { hiddenDuties } from '../model/telling-invariant.js';
import type { Reply } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const HISTORIES = Number(process.env.HTTP_HISTORIES ?? 200);
const SEED = Number(process.env.CASE_SEED ?? 104);
/** Most are cut off somewhere before the decision; three of ten may go on to an appeal. */
const BRIEF = { minLength: 4, maxLength: 8, size: 'max' } as const;
const LONG = { minLength: 24, maxLength: 24 } as const;
const ACTORS_AT_ONCE = 2;
/** Cases that are lived through side by side. */
const SIDE_BY_SIDE = 8;

const move = fc.noBias(fc.array(fc.nat(720_719), { minLength: 16, maxLength: 16 }));
const round = fc.array(move, { minLength: ACTORS_AT_ONCE, maxLength: ACTORS_AT_ONCE });
const history = fc.oneof(
  { arbitrary: fc.array(round, BRIEF), weight: 7 },
  { arbitrary: fc.array(round, LONG), weight: 3 },
);

describe('random cases over HTTP', () => {
  let house: House;
  let world: RealWorld;
  const tally = new Tally();
  beforeAll(async () => {
    house = await openHouse();
    world = await furnishedWorld(house);
  });
  afterAll(() => house.close());

  const recorded = async (id: string): Promise<readonly OpenedFact<CaseFact>[]> =>
    (await house.machinery.records.readSealed(caseDecider, streamOf('case', id))).facts;
  const fold = (facts: readonly OpenedFact<CaseFact>[]): CaseState =>
    facts.reduce<CaseState>((state, { fact }) => caseDecider.evolve(state, fact), caseDecider.initial);

  interface Acknowledged {
    readonly caseId: string;
    readonly revision: number;
  }
  const send = async (numbers: readonly number[], state: CaseState, id: string, step: number, guided: number) => {
    const pick = new Choices(numbers);
    const command = commandOf(pick, state, londonDay(new Date().toISOString()), step, guided);
    const actor = actorFor(pick, command, state);
    const sent = sentAs(command, id, actor);
    if (sent === undefined) return [];
    const caller = await world.callerFor(actor);
    const reply: Reply = await caller.post(sent.path, JSON.parse(world.real(JSON.stringify(sent.body))));
    const { status, body } = reply;
    if (status >= 500) throw new Error(`${sent.path} answered ${status}: ${JSON.stringify({ ...sent.body, body })}`);
    if (status >= 400) tally.refuse(command.type, body.code);
    else tally.accept(command.type, []);
    return status >= 300 ? [] : [{ caseId: body.caseId ?? body.id, revision: body.revision }];
  };

  const live = async (rounds: readonly (readonly (readonly number[])[])[]): Promise<void> => {
    const guided = new Choices(rounds[0]?.[0] ?? []).of([3, 8, 10]);
    let id = '';
    let state: CaseState = caseDecider.initial;
    const acknowledged: Acknowledged[] = [];
    for (const [step, moves] of rounds.entries()) {
      const at = state.status === 'unknown' ? moves.slice(0, 1) : moves;
      const answers = await Promise.all(at.map((numbers) => send(numbers, state, id || world.noCase, step, guided)));
      acknowledged.push(...answers.flat().filter(({ caseId }) => id === '' || caseId === id));
      id ||= acknowledged[0]?.caseId ?? '';
      if (id !== '') state = fold(await recorded(id));
    }
    if (id === '') return;
    await proveWhole(id, acknowledged);
  };

  const proveWhole = async (id: string, acknowledged: readonly Acknowledged[]): Promise<void> => {
    const facts = await recorded(id);
    for (const { revision } of acknowledged) expect(facts[revision]?.stored.revision).toBe(revision);
    const read: CaseFact[] = [];
    for (const { fact, metadata } of facts) {
      checkFact(read, fact, (metadata as { actor: Actor }).actor);
      read.push(fact);
    }
    tally.reach(read);
    const office = await world.callerFor(coordinator);
    const timeline = await office.get(`/v1/cases/${id}/timeline?limit=200`);
    expect(timeline.body.items).toHaveLength(facts.length);
    const { body } = await office.get(`/v1/cases/${id}`);
    expect(body.revision).toBe(facts.length - 1);
    expect(
      hiddenDuties(
        read,
        body.owed.map(({ of }: { of: string }) => of),
      ),
    ).toEqual([]);
  };

  it('keep every invariant, and are read as they were recorded', async () => {
    const waiting = fc.sample(history, { numRuns: HISTORIES, seed: SEED });
    const worker = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await live(next);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
    process.stdout.write(`${HISTORIES} histories over HTTP\n${tally}\n`);
    expect(tally.reached('concluded')).toBeGreaterThan(0);
    expect(tally.reached('upheld')).toBeGreaterThan(0);
  }, 300_000);
});
