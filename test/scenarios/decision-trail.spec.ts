/** The decision trail over HTTP: who decided what, on which rule and evidence, and why; over an area and a time; nobody's name in it. */
import type { Caller } from '../support/caller.js';
import { ago, complained, done, POLICE, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

const SURNAME = 'Quillfeather';
/** On one day, the last recorded first. */
const GROUPING = ['ungrouped', 'grouped'];

describe('the decision trail', () => {
  let house: House;
  let oversight: Caller;
  let rosa: string;
  let met: string;
  let notMet: string;
  let reference: string;
  let report: string;

  beforeAll(async () => {
    house = await openHouse();
    oversight = await house.as('oversight');
    const coordinator = await house.as('coordinator', { sub: 'cora@office' });
    const police = await house.as('agency', { sub: 'olu@police', body: POLICE });
    const officer = await house.as('data-protection', { sub: 'dan@office' });
    rosa = await person(coordinator, SURNAME);
    const gone = await person(coordinator, 'Forgotten');
    const told = { agency: POLICE, kind: 'asb', incidentOn: ago(60), reportedOn: ago(59), complainant: rosa };
    report = done(await police.post('/v1/reports', { ...told, agencyReference: 'GC/1' })).id;
    const change = async (id: string, path: string, body: object = {}) =>
      done(await coordinator.post(`/v1/cases/${id}/${path}`, body));

    met = await requestCase(coordinator, rosa, {
      requestedOn: ago(20),
      complaints: [{ reportId: report }, complained(50), complained(40)],
    });
    reference = done(await coordinator.get(`/v1/cases/${met}`)).reference;
    const on = { occurredOn: ago(10) };
    const { group } = await change(met, 'complaints/groups', { ...on, refs: ['c2', 'c3'], reasons: 'One evening.' });
    await change(met, `complaints/groups/${group}/dissolution`, { ...on, reasons: 'Two evenings.' });
    await change(met, 'threshold-assessments', on);
    await change(met, 'threshold-decision', { ...on, outcome: 'met', reasons: 'Three complaints in time.' });

    notMet = await requestCase(coordinator, rosa, {
      requestedOn: ago(9),
      localGovernmentArea: 'E07000082',
      complaints: [complained(30)],
    });
    await change(notMet, 'complaints/c1/verification-request', { occurredOn: ago(8), disclosed: [] });
    const answer = { outcome: 'not-found', searched: 'Calls.', occurredOn: ago(7) };
    done(await police.post(`/v1/cases/${notMet}/complaints/c1/verification`, answer));
    const account = { account: 'I rang twice.', occurredOn: ago(7) };
    await change(notMet, 'complaints/c1/evidence', account);
    const ruling = { ruling: 'disallowed', ground: 'not-made', weighed: ['body-answer', 'applicant-account'] };
    await change(notMet, 'complaints/c1/ruling', { ...ruling, reasons: 'No call was made.', occurredOn: ago(6) });
    for (const body of done(await coordinator.get(`/v1/cases/${notMet}`)).relevantBodies)
      await change(notMet, 'passed-to-bodies', { body: body.body, occurredOn: ago(6) });
    await change(notMet, 'threshold-assessments');
    await change(notMet, 'threshold-decision', { outcome: 'not-met', reasons: 'No complaint counts.' });
    done(
      await officer.post(`/v1/people/${gone}/erasure`, { authority: 'subject-request', authorityReference: 'DPO/1' }),
    );
    await house.caughtUp();
  });
  afterAll(() => house.close());

  const outcomes = async (query = '', by = oversight): Promise<string[]> =>
    done(await by.get(`/v1/decisions?${query}`)).items.map(({ outcome }: { outcome: string }) => outcome);

  it('tells of a decision its rule, its evidence, its maker and its reasons', async () => {
    const { items } = done(await oversight.get('/v1/decisions?outcome=met'));
    expect(items).toEqual([
      {
        id: expect.any(String),
        kind: 'threshold',
        outcome: 'met',
        caseId: met,
        reference,
        area: 'gloucestershire',
        localGovernmentArea: 'E07000078',
        rule: { law: expect.stringContaining('2014'), section: 's.104(4)' },
        evidence: {
          assessment: {
            assessment: 'a1',
            conclusion: 'met',
            statutory: true,
            counted: ['c1', 'c2', 'c3'],
            required: 3,
            procedureVersion: 1,
            caseRevision: 2,
            reports: [{ id: report, revision: 0 }],
          },
        },
        reasons: 'Three complaints in time.',
        maker: { id: 'cora@office', role: 'coordinator' },
        occurredOn: ago(10),
        recordedAt: expect.any(String),
      },
    ]);
  });

  it('tells of a group which complaints are one, by which version of the procedure, and why', async () => {
    const ruling = { kind: 'complaint-ruling', caseId: met, maker: { id: 'cora@office', role: 'coordinator' } };
    const rested = {
      rule: { law: expect.stringContaining('2014'), section: 's.104(12)', procedureVersion: 1 },
      evidence: { complaints: ['c2', 'c3'] },
    };
    const { items } = done(await oversight.get(`/v1/decisions?kind=complaint-ruling&to=${ago(10)}`));
    expect(items).toMatchObject([
      { ...ruling, ...rested, outcome: 'ungrouped', reasons: 'Two evenings.' },
      { ...ruling, ...rested, outcome: 'grouped', reasons: 'One evening.' },
    ]);
  });

  it.each([
    ['', ['erased', 'not-met', 'disallowed', 'met', ...GROUPING]],
    ['kind=threshold', ['not-met', 'met']],
    ['kind=complaint-ruling', ['disallowed', ...GROUPING]],
    ['outcome=grouped', ['grouped']],
    ['outcome=ungrouped', ['ungrouped']],
    ['kind=erasure', ['erased']],
    ['outcome=not-met', ['not-met']],
    ['area=gloucestershire', ['not-met', 'disallowed', 'met', ...GROUPING]],
    ['area=wiltshire', []],
    ['localGovernmentArea=E07000082', ['not-met', 'disallowed']],
    [`from=${ago(6)}`, ['erased', 'not-met', 'disallowed']],
    [`to=${ago(6)}`, ['disallowed', 'met', ...GROUPING]],
    [`from=${ago(10)}&to=${ago(6)}`, ['disallowed', 'met', ...GROUPING]],
    [`from=${ago(9)}&to=${ago(7)}`, []],
  ])('asked ?%s', async (query, expected) => expect(await outcomes(query)).toEqual(expected));

  it('is given a page at a time, the newest first', async () => {
    const read: string[] = [];
    for (let cursor = ''; ; ) {
      const { items, next } = done(await oversight.get(`/v1/decisions?limit=3${cursor}`));
      read.push(...items.map(({ outcome }: { outcome: string }) => outcome));
      if (next === null) break;
      // Whose data was erased stands in no cursor either.
      expect(Buffer.from(next, 'base64url').toString()).not.toContain(rosa);
      cursor = `&cursor=${next}`;
    }
    expect(read).toEqual(['erased', 'not-met', 'disallowed', 'met', ...GROUPING]);
  });

  it('holds no name, and nobody by their id', async () => {
    const told = JSON.stringify(done(await (await house.as('coordinator')).get('/v1/decisions')));
    expect(told).not.toMatch(new RegExp(`${SURNAME}|Forgotten|rang twice|${rosa}`));
  });

  it('is read by the office and by oversight, each of their area, and by no body and no applicant', async () => {
    for (const role of ['coordinator', 'chair', 'appeal-reviewer', 'data-protection', 'administrator'] as const)
      expect(await outcomes('', await house.as(role))).toHaveLength(6);
    expect(await outcomes('', await house.as('oversight', { area: 'wiltshire' }))).toEqual(['erased']);
    for (const role of ['agency', 'applicant'] as const)
      expect((await (await house.as(role)).get('/v1/decisions')).status).toBe(403);
  });

  it.each(['kind=closure', 'outcome=closed', 'setAside=perhaps', 'from=2026-02-30', 'localGovernmentArea=e1'])(
    'asked ?%s names the field that does not hold',
    async (query) => {
      const { status, body } = await oversight.get(`/v1/decisions?${query}`);
      expect([status, body.errors.map(({ path }: { path: string }) => path)]).toEqual([422, [query.split('=')[0]]]);
    },
  );

  it('and every other read model of cases is the same when it is folded again', async () => {
    const administrator = await house.as('administrator');
    for (const name of ['work-queue', 'agency-tasks', 'decision-trail']) {
      const { status, body } = await administrator.post(`/v1/projections/${name}/rebuilds`, {});
      expect([name, status, body]).toEqual([name, 200, expect.stringContaining('every row equals the live one')]);
    }
  });
});
