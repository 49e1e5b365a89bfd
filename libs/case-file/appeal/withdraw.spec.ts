/** Whoever appealed may stop. */
import {
  appealWithdrawn,
  colleague,
  lodgedAgainstDecision,
  notAdmitted,
  notMetTold,
} from '../../../test/support/case/appeal.js';
import { consentGiven } from '../../../test/support/case/consents.js';
import {
  applicant,
  fact,
  people,
  representative,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { appealDecided, caseClosed, later } from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { fileOf } from '../../../test/support/case/threshold.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { WithdrawAppeal } from './commands.js';
import { openAppeals } from './state.js';

const stop: WithdrawAppeal = { type: 'WithdrawAppeal', appeal: 'p1' };
const open = [...notMetTold, lodgedAgainstDecision()];
const recorded = fact('AppealWithdrawn', { occurredAt: '2026-12-01T09:00:00.000Z', appeal: 'p1' });

describe('by precedence: each row repairs what the one before it was refused for', () => {
  const stranger: Actor = { id: people.nora, role: 'applicant' };
  const both = requested({ victims: [people.rosa, people.theo] });
  const byTheo = [both, ...notMetTold.slice(1), lodgedAgainstDecision({ by: people.theo })];
  const worst = {
    facts: [...byTheo, withdrawn()] as readonly CaseFact[],
    actor: stranger,
    ...stop,
    appeal: 'p2',
    happened: { occurredAt: '2026-12-02T09:00:00Z' } as WithdrawAppeal['happened'],
  };
  const table = repairedInTurn<CaseRefusal, typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: applicant }],
    ['appeal/unknown', { facts: [...byTheo, appealWithdrawn] }],
    ['appeal/not-theirs', { appeal: 'p1' }],
    ['appeal/over', { facts: [...open, appealWithdrawn] }],
    ['fact/in-the-future', { facts: open }],
    ['fact/before-what-it-answers', { happened: { occurredAt: '2026-11-09T08:59:59Z' } }],
  ]);
  test.each(table)('%s', (code, { facts, actor, ...command }) =>
    aCase(...facts)
      .when(command, { actor, now: later.now })
      .thenRefused(code),
  );
});

test('by the applicant, with a reason or without, or by the office on their word', () => {
  const reason = personal('It is quiet now.', [people.rosa]);
  aCase(...open)
    .when({ ...stop, reason: 'It is quiet now.' }, { ...later, actor: applicant })
    .thenRecorded({ ...recorded, data: { ...recorded.data, reason } });
  aCase(...open)
    .when(stop, { ...later, actor: colleague })
    .thenRecorded(recorded);
});

test('not on the word of who decided what is appealed against', () =>
  aCase(...open)
    .when(stop, later)
    .thenRefused('appeal/by-somebody-involved'));

test('a late one too, though the case be closed', () =>
  aCase(...notMetTold, caseClosed({ why: 'threshold-not-met' }), lodgedAgainstDecision({ late: true }))
    .when(stop, { ...later, actor: applicant })
    .thenRecorded(recorded));

test.each<[string, CaseFact]>([
  ['decided', appealDecided({ setsAside: undefined, deadlines: [] })],
  ['not admitted', notAdmitted],
])('not once it was %s', (_, ended) =>
  aCase(...open, ended)
    .when(stop, { ...later, actor: colleague })
    .thenRefused('appeal/over'),
);

describe("of a representative's request", () => {
  const byRosa = [requestedByRepresentative(), ...notMetTold.slice(1), lodgedAgainstDecision()];
  const marcus = { ...later, actor: representative };
  test('a victim’s by the representative while that victim consents', () =>
    aCase(...byRosa, consentGiven())
      .when(stop, marcus)
      .thenRecorded(recorded));
  test('not for a victim who does not', () =>
    aCase(...byRosa, consentGiven({ victim: people.theo }))
      .when(stop, marcus)
      .thenRefused('consent/none-to-apply'));
});

test('a reason is not about somebody whose data was erased', () =>
  aCase(...open)
    .when(
      { ...stop, reason: 'Quiet.' },
      { ...later, actor: colleague, known: { people: { unknown: [], erased: [people.rosa], restricted: [] } } },
    )
    .thenRecorded({ ...recorded, data: { ...recorded.data, reason: personal('Quiet.', []) } }));

test('whoever withdraws the request appeals no more, late or in time; what was decided stays decided', () => {
  const decided = appealDecided({ setsAside: undefined, deadlines: [] });
  const two = [
    ...open,
    decided,
    lodgedAgainstDecision({ appeal: 'p2' }),
    lodgedAgainstDecision({ appeal: 'p3', late: true }),
  ];
  expect(openAppeals(fileOf(...two).appeals)).toHaveLength(2);
  const { appeals } = fileOf(...two, withdrawn({ occurredAt: '2026-12-01T08:00:00Z' } as object));
  expect(Object.values(appeals).map(({ status }) => status)).toEqual(['decided', 'withdrawn', 'withdrawn']);
});
