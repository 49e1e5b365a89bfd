/** After an upheld appeal the decision is made once more, on a new look: all that serves it is accepted again. */
import { decidedNow, lodgedAgainstDecision, notMetTold, toldOfDecision } from '../../../test/support/case/appeal.js';
import { constabulary, given, known, passedTo, people } from '../../../test/support/case/facts.js';
import { later } from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { decideMet, fileOf } from '../../../test/support/case/threshold.js';
import { isRefusal } from '../../decider/decider.js';
import type { CaseCommand } from '../case-commands.js';
import { caseDecider } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { ThresholdDecided } from './facts.js';

const REFERRED = '2026-11-20T09:00:00Z';
const referred = (happened: object = { occurredAt: REFERRED }) => [
  ...notMetTold,
  lodgedAgainstDecision({ occurredAt: '2026-11-09T09:00:00Z' }),
  decidedNow({ ...happened, setsAside: 'threshold-decision', deadlines: [] } as object),
];
const before = (notMetTold.find(({ type }) => type === 'ThresholdDecided') as ThresholdDecided).data;
const first = lodgedAgainstDecision({ occurredAt: '2026-11-09T09:00:00Z' });

/** What each command records, one after the other, the day after the referral. */
const then = (facts: readonly CaseFact[], ...commands: readonly CaseCommand[]): readonly CaseFact[] => {
  const all = [...facts];
  for (const command of commands) {
    const answer = caseDecider.decide({ command, known }, fileOf(...all), {
      ...given,
      now: '2026-11-21T09:00:00.000Z',
    });
    if (isRefusal(answer)) throw new Error(`${command.type}: ${answer.refused}`);
    all.push(...answer);
  }
  return all;
};
const cite: CaseCommand = {
  type: 'CiteComplaint',
  complaint: {
    agency: constabulary,
    kind: 'asb',
    incidentOn: '2026-09-01',
    complainedOn: '2026-09-10',
    complainant: people.rosa,
  },
};

test('a complaint left out is cited, asked about, answered; the case assessed and decided, met after not met', () => {
  const facts = then(
    referred(),
    cite,
    { type: 'AskVerification', ref: 'c3', disclosed: [] },
    { type: 'FindOngoing', ongoing: 'yes', reason: 'A visit.' },
    { type: 'AssessCase' },
    decideMet,
  );
  const { threshold, clock } = fileOf(...facts);
  expect(threshold).toMatchObject({
    decided: { assessment: 'a2', outcome: 'met', route: 'met' },
    setAside: [before],
    outdated: ['a1'],
    assessments: { a1: { working: { conclusion: 'discretion' } }, a2: { working: { conclusion: 'met' } } },
  });
  expect(clock.meeting).toMatchObject({ anchoredOn: '2026-11-21', dueOn: '2026-12-19' });
});

test('it may be decided not met again, and appealed against again; every decision stays on file', () => {
  const refuseAgain: CaseCommand = { ...decideMet, outcome: 'not-met', reasons: 'Two complaints only.' };
  const twice = then(referred(), { type: 'AssessCase' }, refuseAgain);
  const thrice = then(
    [
      ...twice,
      lodgedAgainstDecision({ appeal: 'p2', occurredAt: '2026-11-21T09:00:00Z' }),
      decidedNow({ appeal: 'p2', occurredAt: '2026-11-21T09:00:00Z', setsAside: 'threshold-decision' } as object),
    ],
    { type: 'AssessCase' },
    refuseAgain,
  );
  const { threshold } = fileOf(...thrice);
  expect(threshold.setAside.map(({ assessment }) => assessment)).toEqual(['a1', 'a2']);
  expect(threshold.outdated).toEqual(['a1', 'a2']);
  expect(threshold.decided?.assessment).toBe('a3');
});

test('once it is decided again, what it rests on is not changed any more', () => {
  const again = then(referred(), { type: 'AssessCase' }, { ...decideMet, ground: 'harm' });
  for (const command of [cite, { type: 'AssessCase' }, decideMet] as const)
    aCase(...again)
      .when(command, later)
      .thenRefused('threshold/already-decided');
});

describe('only a new look will do', () => {
  const atDiscretion = { ...decideMet, ground: 'harm' } as const;
  test('not an assessment from before the referral, though it would come out the same', () => {
    for (const assessment of [undefined, 'a1'])
      aCase(...referred())
        .when({ ...atDiscretion, assessment }, later)
        .thenRefused('threshold/assessed-before-referral');
    aCase(...then(referred(), { type: 'AssessCase' }))
      .when({ ...atDiscretion, assessment: 'a1' }, later)
      .thenRefused('threshold/assessed-before-referral');
  });
  test('nor one that is said to have been made before it', () => {
    const assess = (happened: object) => aCase(...referred()).when({ type: 'AssessCase', happened }, later);
    assess({ occurredAt: '2026-11-20T08:59:59Z' }).thenRefused('fact/before-what-it-answers');
    expect(then(referred(), { type: 'AssessCase', happened: { occurredAt: REFERRED } })).toHaveLength(
      referred().length + 1,
    );
  });
  test('nor a decision', () =>
    aCase(...referred())
      .when({ ...atDiscretion, happened: { occurredAt: '2026-11-20T08:59:59Z' } }, later)
      .thenRefused('fact/before-what-it-answers'));
  test('whatever else comes before it: consent, and that there is such an assessment', () =>
    aCase(...referred())
      .when({ ...atDiscretion, assessment: 'a2' }, later)
      .thenRefused('threshold/unknown-assessment'));
  test('where all is known by the day only, what was recorded since counts', () => {
    const on = { occurredOn: '2026-11-20' };
    const facts = [...referred().slice(0, -1), decidedNow({ ...on, setsAside: 'threshold-decision' } as object)];
    aCase(...facts)
      .when({ ...atDiscretion, happened: on }, later)
      .thenRefused('threshold/assessed-before-referral');
    expect(then(facts, { type: 'AssessCase', happened: on }, { ...atDiscretion, happened: on })).toHaveLength(
      facts.length + 2,
    );
  });
});

test('an appeal that sets nothing aside leaves the decision and its assessments as they are', () => {
  const { threshold } = fileOf(...notMetTold, first, decidedNow({ outcome: 'properly-reviewed' }));
  expect(threshold).toMatchObject({ decided: before, setAside: [], outdated: [] });
  expect(threshold).not.toHaveProperty('referredBack');
});

test('who was passed the request before stays told of it', () => {
  const { request } = fileOf(...referred(), passedTo('solace', { occurredAt: '2026-11-21T09:00:00Z' } as object));
  expect(Object.keys(request.passedOn)).toContain(constabulary);
});

test('whoever was told the decision that was set aside is told the new one too', () => {
  const again = then(referred(), { type: 'AssessCase' }, { ...decideMet, ground: 'harm' });
  expect(fileOf(...again).telling.owed.map(({ of }) => of)).toEqual(['appeal', 'threshold']);
  const told = toldOfDecision({ occurredAt: '2026-11-22T09:00:00Z' });
  expect(fileOf(...again, told).telling.owed.map(({ of }) => of)).toEqual(['appeal']);
});
