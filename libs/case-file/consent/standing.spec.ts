/**
 * Random histories of consents against the rules that need them, judged by a reckoning of its own: it counts hours, keeps what a
 * consent allows as a plain list, and knows nothing of the state.
 */
import fc from 'fast-check';
import { consents as ids } from '../../../test/support/case/consents.js';
import {
  careBoard,
  cited,
  constabulary,
  coordinator,
  council,
  given,
  known,
  partner,
  people,
  requested,
  requestedByRepresentative,
} from '../../../test/support/case/facts.js';
import type { Happened } from '../../calendar/happened.js';
import { isRefusal } from '../../decider/decider.js';
import type { CaseCommand } from '../case-commands.js';
import { caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import type { CaseFact } from '../facts.js';
import { CONSENT_SCOPES, type ConsentScope } from './facts.js';

const { rosa, theo, priya, marcus } = people;
const PERSONS = [rosa, theo, priya, marcus];
const RELEVANT = [council, constabulary, careBoard];
const BODIES = [...RELEVANT, partner];
const SOMEBODY_ELSE = 'somebody else';

/** Hours are counted from midnight in London on 1 October 2026, when London is an hour ahead; without one only the day is known. */
interface When {
  readonly day: number;
  readonly hour?: number;
}
const happened = ({ day, hour }: When): Happened =>
  hour === undefined
    ? { occurredOn: `2026-10-0${day + 1}` }
    : { occurredAt: new Date(Date.parse('2026-09-30T23:00:00Z') + (24 * day + hour) * 3_600_000).toISOString() };
const begun = (one: When, at: When): boolean =>
  one.hour === undefined || at.hour === undefined
    ? one.day <= at.day
    : 24 * one.day + one.hour <= 24 * at.day + at.hour;

type Move = {
  readonly person: string;
  readonly scope: readonly ConsentScope[];
  readonly bodies?: readonly string[];
} & {
  readonly kind: 'give' | 'limit' | 'withdraw';
  readonly which: number;
  readonly when: When;
};
const when: fc.Arbitrary<When> = fc.record({
  day: fc.nat(4),
  hour: fc.option(fc.nat(23), { nil: undefined, freq: 2 }),
});
const move: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom('give', 'give', 'limit', 'withdraw'),
  person: fc.constantFrom(...PERSONS),
  scope: fc.subarray([...CONSENT_SCOPES], { minLength: 1 }),
  bodies: fc.option(fc.subarray(BODIES, { minLength: 1 }), { nil: undefined }),
  which: fc.nat(3),
  when,
});

/** A consent in the reckoning: everything that was said of it, each as the list of what it then allowed. */
interface Reckoned {
  readonly person: string;
  readonly words: { readonly allows: readonly string[]; readonly when: When }[];
}
const allowed = ({ scope, bodies = [...BODIES, SOMEBODY_ELSE] }: Pick<Move, 'scope' | 'bodies'>): readonly string[] =>
  scope.flatMap((one) => (one === 'share' ? bodies : [one]));

const play = (first: CaseFact, moves: readonly Move[]) => {
  let state = caseDecider.evolve(caseDecider.initial, first);
  const reckoned: Reckoned[] = [];
  for (const [step, { kind, person, scope, bodies, which, when: at }] of moves.entries()) {
    const consent = `${ids.rosas.slice(0, -2)}${10 + (kind === 'give' ? reckoned.length : which)}`;
    const document = step.toString(16).repeat(64).slice(0, 64);
    const limit = { scope, ...(scope.includes('share') && { bodies }) };
    const command: CaseCommand =
      kind === 'give'
        ? {
            type: 'GiveConsent',
            consent,
            victim: person,
            authority: 'self',
            ...limit,
            document,
            signedOn: '2026-09-01',
          }
        : kind === 'limit'
          ? { type: 'LimitConsent', consent, ...limit }
          : { type: 'WithdrawConsent', consent };
    const answer = decide(state, { ...command, happened: happened(at) }, [
      { digest: document, mediaType: 'application/pdf', about: [person] },
    ]);
    if (isRefusal(answer)) continue;
    state = answer.reduce(caseDecider.evolve, state);
    if (kind === 'give') reckoned.push({ person, words: [{ allows: allowed(limit), when: at }] });
    else {
      const words = reckoned[which]?.words ?? [];
      const before = words.at(-1)?.allows ?? [];
      const left = kind === 'withdraw' ? [] : allowed({ scope, bodies: limit.bodies ?? [...BODIES, SOMEBODY_ELSE] });
      words.push({ allows: before.filter((one) => left.includes(one)), when: at });
    }
  }
  return { state, reckoned };
};

const decide = (state: CaseState, command: CaseCommand, documents = known.documents) =>
  caseDecider.decide({ command, known: { ...known, documents } }, state, { ...given, actor: coordinator });

/** Whatever had been taken away by then is away. */
const stands = (reckoned: readonly Reckoned[], person: string, what: string, at: When): boolean =>
  reckoned.some(
    ({ person: whose, words: [gave, ...later] }) =>
      whose === person &&
      gave !== undefined &&
      begun(gave.when, at) &&
      [gave, ...later.filter((word) => begun(word.when, at))].every(({ allows }) => allows.includes(what)),
  );

/** s.104(3): an applicant's own request goes to the relevant bodies, until they speak of these themselves. */
const byLaw = (reckoned: readonly Reckoned[], person: string, body: string, at: When, applicant: string): boolean =>
  person === applicant &&
  RELEVANT.includes(body) &&
  !reckoned.some(
    ({ person: whose, words: [gave] }) =>
      whose === person &&
      gave !== undefined &&
      begun(gave.when, at) &&
      gave.allows.some((one) => RELEVANT.includes(one)),
  );

const complaints = [...cited.slice(0, 2), { ...(cited[2] as (typeof cited)[number]), agency: partner }];
const byMarcus = requestedByRepresentative({ complaints, occurredAt: '2026-09-30T09:30:00Z' } as never);
const byRosa = requested({ complaints, victims: [rosa, theo, marcus] });

/** To a relevant body with the request, to a partner with the question whether it holds the complaint made to it. */
const disclosing = (person: string, body: string, at: When): CaseCommand => {
  const disclosed = [{ person, fields: ['name'] as const }];
  return body === partner
    ? { type: 'AskVerification', ref: 'c3', disclosed, happened: happened(at) }
    : { type: 'PassRequestToBody', body, disclosed, happened: happened(at) };
};

/** How often each answer was met, so that neither can be the only one. */
const met = new Map<string, number>();
const compare = (answer: ReturnType<typeof decide>, expected: string): void => {
  const came = isRefusal(answer) ? answer.refused : 'accepted';
  met.set(came, (met.get(came) ?? 0) + 1);
  expect(came).toBe(expected);
};

const histories = (property: (moves: readonly Move[], at: When, first: CaseFact, applicant: string) => void) => {
  met.clear();
  fc.assert(
    fc.property(fc.array(move, { maxLength: 7, size: 'max' }), when, fc.boolean(), (moves, at, represented) =>
      property(moves, at, represented ? byMarcus : byRosa, represented ? marcus : rosa),
    ),
    { numRuns: 400 },
  );
  expect([...met.values()].filter((times) => times > 50)).toHaveLength(2);
};

test('data goes to a body exactly where a consent to share with it stands, or the law sends it', () =>
  histories((moves, at, first, applicant) => {
    const { state, reckoned } = play(first, moves);
    for (const person of PERSONS)
      for (const body of BODIES) {
        const expected = stands(reckoned, person, body, at) || byLaw(reckoned, person, body, at, applicant);
        compare(decide(state, disclosing(person, body, at)), expected ? 'accepted' : 'consent/none-stands');
      }
  }));

test("a request is decided exactly where it is the applicant's own, or a consent to apply stands", () =>
  histories((moves, at, first, applicant) => {
    const { state, reckoned } = play(first, moves);
    const expected = applicant === rosa || [rosa, theo].some((victim) => stands(reckoned, victim, 'apply', at));
    const command: CaseCommand = { type: 'DecideThreshold', outcome: 'met', consulted: [], happened: happened(at) };
    compare(decide(state, command), expected ? 'threshold/not-assessed' : 'consent/none-to-apply');
  }));

test('a victim who is represented is told exactly where their consent to be contacted stands', () =>
  histories((moves, at, first, applicant) => {
    const { state, reckoned } = play(first, moves);
    for (const victim of [rosa, theo]) {
      const expected = applicant === rosa || stands(reckoned, victim, 'contact', at);
      const command: CaseCommand = { type: 'InformApplicant', of: 'delay', how: 'phone', to: victim };
      compare(decide(state, { ...command, happened: happened(at) }), expected ? 'accepted' : 'consent/none-stands');
    }
  }));
