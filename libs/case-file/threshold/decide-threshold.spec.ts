/** Who may decide what, on what, and with which words. */
import { disallowed } from '../../../test/support/case/complaints.js';
import {
  careBoard,
  cited,
  constabulary,
  coordinator,
  council,
  given,
  otherCouncil,
  passedTo,
  passedToAll,
  people,
  reports,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { consented, decidedMet, ongoingFound } from '../../../test/support/case/request.js';
import { aCase } from '../../../test/support/case/specification.js';
import { assessed, decideMet, underProcedure } from '../../../test/support/case/threshold.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import { gloucestershire } from '../../procedures/gloucestershire.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { Known } from '../told.js';
import type { DecideThreshold } from './commands.js';
import type { ThresholdDecided } from './facts.js';

const stranger: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
const [first, second] = reports;
const relevantBodies = [council, constabulary, careBoard];
const refuseIt: DecideThreshold = { ...decideMet, outcome: 'not-met', reasons: 'Two complaints only.' };
const atDiscretion: DecideThreshold = { ...decideMet, ground: 'harm' };

/** The standard case: three complaints count. */
const bound = assessed([requested()]);
/** Two count, and every body knows of it. */
const free = assessed([requested({ complaints: cited.slice(0, 2) }), ...passedToAll]);

/** The bodies meet within 28 days. */
const meeting = (anchoredOn: string, dueOn: string) => [{ name: 'meeting', anchoredOn, dueOn }] as const;
const decided = (data: Partial<ThresholdDecided['data']>): CaseFact => ({
  type: 'ThresholdDecided',
  data: {
    occurredAt: given.now,
    assessment: 'a1',
    outcome: 'met',
    route: 'met',
    reasons: 'Three complaints in time.',
    madeFor: relevantBodies,
    delegation: gloucestershire.decides.delegation,
    consulted: [],
    decidedBy: coordinator.id,
    ...(data.outcome !== 'not-met' && { deadlines: meeting('2026-10-12', '2026-11-09') }),
    ...data,
  },
});

describe('by precedence: each row repairs what the one before it was refused for', () => {
  const rosas = cited.map((one) => ({ ...one, complainant: people.rosa }));
  const request = requestedByRepresentative({ complaints: rosas });
  const late: Known['reports'] = [{ ...first, reportedOn: '2026-08-05', revision: 1 }, second];
  const twoComplaints = requestedByRepresentative({ complaints: rosas.slice(0, 2) });
  const worst = {
    facts: [request, decidedMet(), withdrawn()] as readonly CaseFact[],
    actor: stranger,
    known: {
      procedure: undefined,
      reports: late,
      held: [{ given: 'Rosa', surname: 'Quillfeather' }],
    } as Partial<Known>,
    ...refuseIt,
    happened: { occurredOn: '2026-10-13' } as DecideThreshold['happened'],
    ground: 'boredom' as string | undefined,
    madeFor: [council, otherCouncil] as readonly string[],
    reasons: '  ',
  };
  const inOrder: Partial<Known> = { held: worst.known.held };
  const table = repairedInTurn<CaseRefusal, typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['threshold/already-decided', { facts: [request, decidedMet()] }],
    ['fact/in-the-future', { facts: [request] }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-09-29' } }],
    ['consent/none-to-apply', { happened: undefined }],
    ['threshold/not-assessed', { facts: [request, consented()] }],
    ['threshold/unknown-assessment', { facts: assessed([request, consented()]), assessment: 'a2' }],
    ['threshold/no-procedure', { assessment: 'a1' }],
    ['threshold/assessment-stale', { known: { ...inOrder, reports: late } }],
    ['threshold/dates-unsettled', { facts: assessed([request, consented()], { reports: late }) }],
    ['threshold/must-be-met', { facts: assessed([request, consented()]), known: inOrder }],
    ['threshold/not-passed-on', { facts: assessed([twoComplaints, consented(), passedTo(council)]) }],
    ['threshold/ground-without-discretion', { facts: assessed([twoComplaints, consented(), ...passedToAll]) }],
    ['threshold/unknown-ground', { outcome: 'met' }],
    ['threshold/no-ground', { ground: undefined }],
    ['threshold/unknown-body', { ground: 'harm' }],
    ['threshold/no-reasons', { madeFor: [council] }],
    ['text/names-a-person', { reasons: 'Ms Quillfeather is harmed.' }],
  ]);
  test.each(table)('%s', (code, { facts, actor, known, ...command }) =>
    aCase(...facts)
      .when(command, { actor, known })
      .thenRefused(code),
  );
  test('and in the end it is decided', () => {
    const [, { facts, actor, known, ...command }] = table.at(-1) as (typeof table)[number];
    const reasons = 'The victim is harmed.';
    aCase(...facts)
      .when({ ...command, reasons }, { actor, known })
      .thenRecorded(decided({ route: 'discretion', ground: 'harm', reasons, madeFor: [council] }));
  });
});

describe('when', () => {
  test.each<[string, CaseRefusal, DecideThreshold['happened']]>([
    ['the day before its assessment', 'fact/before-what-it-answers', { occurredOn: '2026-10-08' }],
    ['a moment before its assessment', 'fact/before-what-it-answers', { occurredAt: '2026-10-09T09:59:59Z' }],
  ])('%s it is refused', (_, code, happened) =>
    aCase(...bound)
      .when({ ...decideMet, happened })
      .thenRefused(code),
  );
  test.each<[string, { occurredOn: string } | { occurredAt: string }]>([
    ['on the day of its assessment', { occurredOn: '2026-10-09' }],
    ['at the moment of its assessment', { occurredAt: '2026-10-09T10:00:00Z' }],
  ])('%s it is accepted', (_, happened) => {
    const deadlines = meeting('2026-10-09', '2026-11-06');
    const { occurredAt: _now, ...data } = decided({ deadlines }).data as { occurredAt: string };
    aCase(...bound)
      .when({ ...decideMet, happened })
      .thenRecorded({ type: 'ThresholdDecided', data: { ...data, ...happened } } as CaseFact);
  });
  test('an assessment of a day does not make a decision earlier than the request', () =>
    aCase(...assessed([requested()], {}, { occurredOn: '2026-09-30' }))
      .when({ ...decideMet, happened: { occurredAt: '2026-09-30T09:29:59Z' } })
      .thenRefused('fact/before-what-it-answers'));
});

describe('met', () => {
  test('as the procedure requires: nobody else need know of it before', () =>
    aCase(...bound)
      .when(decideMet)
      .thenRecorded(decided({})));
  test('where the procedure sets no day for the meeting none is due', () =>
    aCase(...bound)
      .when(decideMet, { known: underProcedure({}, { deadlines: [] }) })
      .thenRecorded(decided({ deadlines: [] })));
  test('as the Act requires, though the procedure does not', () =>
    aCase(...assessed([requested(), ongoingFound('no')]))
      .when(decideMet)
      .thenRecorded(decided({ route: 'statutory-duty' })));
  test.each(['persistence', 'harm', 'adequacy', 'safeguarding'])('at discretion, for %s', (ground) => {
    const own = underProcedure({}, { ownGrounds: ['safeguarding'] });
    aCase(...free)
      .when({ ...decideMet, ground }, { known: own })
      .thenRecorded(decided({ route: 'discretion', ground }));
  });
  test("another area's own ground is none", () =>
    aCase(...free)
      .when({ ...decideMet, ground: 'safeguarding' })
      .thenRefused('threshold/unknown-ground'));
  test.each<[string, readonly CaseFact[]]>([
    ['the procedure', bound],
    ['the Act', assessed([requested(), ongoingFound('no')])],
  ])('on no ground where %s requires it', (_, facts) =>
    aCase(...facts)
      .when(atDiscretion)
      .thenRefused('threshold/ground-without-discretion'),
  );
});

describe('not met', () => {
  test('at discretion, once every relevant body was passed the request', () =>
    aCase(...free)
      .when(refuseIt)
      .thenRecorded(decided({ outcome: 'not-met', route: 'discretion', reasons: 'Two complaints only.' })));
  test.each<[string, readonly CaseFact[]]>([
    ['the procedure', assessed([requested(), ...passedToAll])],
    ['the Act alone', assessed([requested(), ongoingFound('no'), ...passedToAll])],
  ])('never where %s requires it', (_, facts) =>
    aCase(...facts)
      .when(refuseIt)
      .thenRefused('threshold/must-be-met'),
  );

  const two = requested({ complaints: cited.slice(0, 2) });
  test('not while one body had not been passed the request by then', () => {
    const passed = [passedTo(council), passedTo(constabulary)];
    const onTheEleventh = passedTo(careBoard, { occurredAt: '2026-10-11T09:00:00Z' } as object);
    aCase(...assessed([two, ...passed]))
      .when(refuseIt)
      .thenRefused('threshold/not-passed-on');
    const facts = assessed([two, ...passed, onTheEleventh]);
    aCase(...facts)
      .when({ ...refuseIt, happened: { occurredOn: '2026-10-10' } })
      .thenRefused('threshold/not-passed-on');
    aCase(...facts)
      .when({ ...refuseIt, happened: { occurredAt: '2026-10-11T09:00:00Z' } })
      .thenRecorded({
        type: 'ThresholdDecided',
        data: {
          ...decided({ outcome: 'not-met', route: 'discretion', reasons: 'Two complaints only.' }).data,
          occurredAt: '2026-10-11T09:00:00Z',
        },
      } as CaseFact);
  });
});

describe('what is recorded of it', () => {
  test('everything that was said, blanks around the reasons left out', () =>
    aCase(...free)
      .when({
        ...atDiscretion,
        reasons: ' Nobody sleeps. ',
        reasonsToApplicant: 'Dear Rosa, we will meet.',
        madeFor: [council],
        delegation: 'The chief executive, for the council.',
        consulted: [constabulary, 'solace'],
      })
      .thenRecorded(
        decided({
          route: 'discretion',
          ground: 'harm',
          reasons: 'Nobody sleeps.',
          reasonsToApplicant: personal('Dear Rosa, we will meet.', [people.rosa]),
          madeFor: [council],
          delegation: 'The chief executive, for the council.',
          consulted: [constabulary, 'solace'],
        }),
      ));
  test('a letter is not about somebody whose data was erased', () =>
    aCase(...bound)
      .when(
        { ...decideMet, reasonsToApplicant: 'Dear Rosa.' },
        { known: { people: { unknown: [], erased: [people.priya], restricted: [] } } },
      )
      .thenRecorded(decided({ reasonsToApplicant: personal('Dear Rosa.', [people.rosa]) })));
  test('it is made for somebody', () =>
    aCase(...bound)
      .when({ ...decideMet, madeFor: [] })
      .thenRefused('threshold/unknown-body'));
  test('it has reasons', () =>
    aCase(...bound)
      .when({ ...decideMet, reasons: undefined })
      .thenRefused('threshold/no-reasons'));
  test('whoever was consulted is a body, not a person written like one', () => {
    const known = { held: [{ given: 'Rosa', surname: 'Quillfeather' }] };
    const consulting = (...consulted: readonly string[]) =>
      aCase(...bound).when({ ...decideMet, consulted }, { known });
    consulting(constabulary, 'mrs-quillfeather').thenRefused('text/names-a-person');
    consulting(constabulary, 'gloucestershire-opcc').thenRecorded(
      decided({ consulted: [constabulary, 'gloucestershire-opcc'] }),
    );
  });
  test('neither its reasons nor by whose authority it was made name anybody', () => {
    const known = { held: [{ given: 'Rosa', surname: 'Quillfeather' }] };
    const named = 'Asked for by Rosa Quillfeather.';
    aCase(...bound)
      .when({ ...decideMet, reasons: named }, { known })
      .thenRefused('text/names-a-person');
    aCase(...bound)
      .when({ ...decideMet, delegation: named }, { known })
      .thenRefused('text/names-a-person');
  });
  test('it may rest on an earlier assessment that would still come out the same', () => {
    const again = assessed(assessed([...bound, disallowed('c1')]), {});
    aCase(...again)
      .when({ ...atDiscretion, assessment: 'a2' })
      .thenRecorded(decided({ assessment: 'a2', route: 'discretion', ground: 'harm' }));
    aCase(...again)
      .when({ ...atDiscretion, assessment: 'a1' })
      .thenRefused('threshold/assessment-stale');
  });
  test('nothing is decided twice', () =>
    aCase(...bound, decided({}))
      .when(decideMet)
      .thenRefused('threshold/already-decided'));
});
