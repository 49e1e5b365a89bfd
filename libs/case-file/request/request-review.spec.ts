import {
  applicant,
  area,
  careBoard,
  cheltenham,
  constabulary,
  coordinator,
  council,
  known,
  people,
  representative,
  requested,
  requestedByRepresentative,
  requestReview,
} from '../../../test/support/case/facts.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import { gloucestershire } from '../../procedures/gloucestershire.js';
import type { CaseRefusal } from '../case-file.js';
import type { Known } from '../told.js';
import type { RequestReview } from './commands.js';

const { marcus, rosa, theo, priya, uma, ezra, nora } = people;
const published = { procedure: gloucestershire, revision: 0 };

describe('a request is recorded', () => {
  test('in full, by the office', () => aCase().when(requestReview).thenRecorded(requested()));

  test('by the applicant themselves, whatever area their token is of', () =>
    aCase()
      .when(requestReview, { actor: { ...applicant, area: undefined } })
      .thenRecorded(requested()));

  test('by a representative, for others', () => {
    const everybody = [marcus, rosa, theo, priya];
    aCase()
      .when(
        {
          ...requestReview,
          applicant: { personId: marcus, capacity: 'representative' },
          victims: [rosa, theo],
        },
        { actor: representative },
      )
      .thenRecorded(
        requestedByRepresentative({
          behaviour: personal('Shouting and fires in the alley.', everybody),
          impact: personal('Nobody sleeps.', everybody),
        }),
      );
  });

  test('with an applicant who is a victim among the victims, said or not', () => {
    aCase()
      .when({ ...requestReview, victims: [] })
      .thenRecorded(requested());
    const everybody = [rosa, theo, priya];
    aCase()
      .when({ ...requestReview, victims: [theo] })
      .thenRecorded(
        requested({
          victims: [rosa, theo],
          behaviour: personal('Shouting and fires in the alley.', everybody),
          impact: personal('Nobody sleeps.', everybody),
        }),
      );
  });

  test('of a complainant in their own right, who need name no victim (s.104(1))', () =>
    aCase()
      .when({ ...requestReview, applicant: { personId: priya, capacity: 'complainant' }, victims: [] })
      .thenRecorded(
        requested({
          applicant: { personId: priya, capacity: 'complainant' },
          victims: [],
          behaviour: personal('Shouting and fires in the alley.', [priya, rosa]),
          impact: personal('Nobody sleeps.', [priya, rosa]),
        }),
      ));

  test('of a representative who is harmed too, beside somebody else', () =>
    aCase()
      .when({ ...requestReview, applicant: { personId: rosa, capacity: 'representative' }, victims: [rosa, theo] })
      .thenRecorded(
        requested({
          applicant: { personId: rosa, capacity: 'representative' },
          victims: [rosa, theo],
          behaviour: personal('Shouting and fires in the alley.', [rosa, theo, priya]),
          impact: personal('Nobody sleeps.', [rosa, theo, priya]),
        }),
      ));

  test('without an impact, and with texts about whom they say', () =>
    aCase()
      .when({ ...requestReview, impact: undefined, behaviour: personal('Fires.', [rosa]) })
      .thenRecorded(requested({ behaviour: personal('Fires.', [rosa]), impact: undefined })));

  test('citing no complaint yet', () =>
    aCase()
      .when({ ...requestReview, complaints: [] })
      .thenRecorded(
        requested({
          complaints: [],
          behaviour: personal('Shouting and fires in the alley.', [rosa]),
          impact: personal('Nobody sleeps.', [rosa]),
        }),
      ));
});

describe('the day of a request', () => {
  const moved = { ...requestReview, happened: undefined };
  test('is today in London where nothing is said', () =>
    aCase()
      .when(moved, { now: '2026-10-12T23:30:00.000Z' })
      .thenRecorded(
        requested({
          occurredAt: '2026-10-12T23:30:00.000Z',
          requestedOn: '2026-10-13',
          filedOn: '2026-10-13',
          deadlines: [
            { name: 'acknowledgement', anchoredOn: '2026-10-13', dueOn: '2026-10-20' },
            { name: 'threshold-decision', anchoredOn: '2026-10-13', dueOn: '2026-11-03' },
          ],
        }),
      ));

  test('given alone is when it happened', () => {
    const { occurredAt: _, ...rest } = requested().data as { occurredAt: string } & ReturnType<
      typeof requested
    >['data'];
    aCase()
      .when({ ...moved, requestedOn: '2026-09-30' })
      .thenRecorded({ type: 'ReviewRequested', data: { ...rest, occurredOn: '2026-09-30' } });
  });

  test('and the time may both be given, of one London day', () => {
    const happened = { occurredAt: '2026-09-29T23:30:00Z' };
    aCase()
      .when({ ...requestReview, happened, requestedOn: '2026-09-30' })
      .thenRecorded(requested(happened));
    aCase()
      .when({ ...requestReview, happened, requestedOn: '2026-09-29' })
      .thenRefused('request/two-dates');
  });
});

describe('from the procedure come', () => {
  const under = (changes: Partial<typeof gloucestershire>, revision = 4) => ({
    procedure: { procedure: { ...gloucestershire, ...changes }, revision },
  });
  test('its version, and the co-opted landlords among the relevant bodies', () =>
    aCase()
      .when(requestReview, { known: under({ version: 5, coOptedLandlords: ['severnside-homes'] }) })
      .thenRecorded(
        requested({
          procedure: { version: 5, revision: 4 },
          relevantBodies: [council, constabulary, careBoard, 'severnside-homes'],
        }),
      ));

  test('no deadline that it does not have', () =>
    aCase()
      .when(requestReview, { known: under({ deadlines: [] }, 0) })
      .thenRecorded(requested({ deadlines: [] })));
});

describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
  const worst = {
    actor: { ...coordinator, area: 'kent' } as Actor,
    known: { ...known, procedure: undefined } as Known,
    happened: { occurredOn: '2026-10-13' } as RequestReview['happened'],
    requestedOn: '2026-09-30',
    localGovernmentArea: 'E07000105',
    applicant: { personId: marcus, capacity: 'representative' } as RequestReview['applicant'],
    victims: [marcus, uma, ezra] as readonly string[],
    complaints: [{ kind: 'asb' }] as RequestReview['complaints'],
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['request/not-your-area', {}],
    ['request/not-your-own', { actor: { ...applicant, id: nora } }],
    ['fact/in-the-future', { actor: coordinator }],
    ['request/two-dates', { happened: { occurredOn: '2026-10-12' } }],
    ['request/no-procedure-in-force', { happened: undefined }],
    ['request/unknown-area', { known: { ...known, procedure: published } }],
    ['person/unknown', { localGovernmentArea: cheltenham }],
    ['person/erased', { victims: [marcus, ezra] }],
    ['request/nobody-represented', { victims: [marcus] }],
    ['request/nobody-represented', { victims: [] }],
    ['complaint/incomplete', { victims: [theo] }],
    ['recorded', { complaints: [] }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
    const { actor, known: told, ...more } = row;
    const answer = aCase().when({ ...requestReview, ...more }, { actor, known: told });
    if (code !== 'recorded') answer.thenRefused(code);
    else {
      const about = [marcus, theo];
      answer.thenRecorded(
        requested({
          occurredOn: '2026-09-30',
          applicant: row.applicant,
          victims: [theo],
          behaviour: personal('Shouting and fires in the alley.', about),
          impact: personal('Nobody sleeps.', about),
          complaints: [],
        }),
      );
    }
  });

  test('whoever the applicant is must be registered too', () =>
    aCase()
      .when({ ...requestReview, applicant: { personId: uma, capacity: 'complainant' }, victims: [] })
      .thenRefused('person/unknown'));

  test('a case is requested once', () =>
    aCase(requested()).when(requestReview).thenRefused('request/already-requested'));

  test('an office of no area records nothing', () =>
    aCase()
      .when({ ...requestReview, area }, { actor: { ...coordinator, area: undefined } })
      .thenRefused('request/not-your-area'));
});
