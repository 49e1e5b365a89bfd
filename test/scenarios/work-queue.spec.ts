/** The work queue over HTTP: what comes first, what a filter leaves, what finds a case, and whose cases there are. */
import type { Caller } from '../support/caller.js';
import { ago, COUNCIL, complained, done, POLICE, person, requestCase } from '../support/case/over-http.js';
import { type House, openHouse } from '../support/house.js';

const STROUD = 'stroud-district-council';

describe('the work queue', () => {
  let house: House;
  let coordinator: Caller;
  let rosa: string;
  let marcus: string;
  /** One letter a case, so that a list reads as a word. */
  const letters = new Map<string, string>();
  const ids: Record<string, string> = {};
  const references: Record<string, string> = {};

  beforeAll(async () => {
    house = await openHouse();
    coordinator = await house.as('coordinator');
    rosa = await person(coordinator, "O'Quillfeather", { postcode: 'GL50 1AB' });
    marcus = await person(coordinator, 'Brandwell');
    const made = async (letter: string, by: string, more: object) => {
      const id = await requestCase(coordinator, by, more);
      letters.set(id, letter);
      ids[letter] = id;
      references[letter] = done(await coordinator.get(`/v1/cases/${id}`)).reference;
    };
    const change = async (letter: string, path: string, body: object = {}) =>
      done(await coordinator.post(`/v1/cases/${ids[letter]}/${path}`, body));
    await made('a', rosa, { requestedOn: ago(5), complaints: [complained(20, { agencyReference: 'GC/71/26' })] });
    await made('b', marcus, { requestedOn: ago(12), localGovernmentArea: 'E07000082' });
    await made('c', marcus, { requestedOn: ago(2) });
    await made('d', marcus, { requestedOn: ago(9), complaints: [complained(30, { complainant: rosa })] });
    await made('e', marcus, { requestedOn: ago(1) });
    await change('c', 'risk-assessments', { level: 'high', method: 'risk-matrix' });
    await change('b', 'acknowledgement', { namedContact: 'Cora', supportOffered: false });
    await change('d', 'threshold-assessments');
    await change('e', 'withdrawal');
    await change('a', 'passed-to-bodies', { body: POLICE });
    await house.caughtUp();
  });
  afterAll(() => house.close());

  const list = async (query: string, by = coordinator): Promise<string> => {
    const { items, next } = done(await by.get(`/v1/cases?${query}`));
    expect(next).toBeNull();
    return items.map(({ id }: { id: string }) => letters.get(id)).join('');
  };

  it('says of each case what is due, and no name and no text', async () => {
    const { items } = done(await coordinator.get('/v1/cases?limit=1'));
    expect(items).toEqual([
      {
        id: ids.c,
        reference: references.c,
        status: 'requested',
        area: 'gloucestershire',
        localGovernmentArea: 'E07000078',
        capacity: 'victim',
        appealOpen: false,
        risk: 'high',
        next: { deadline: 'acknowledgement', name: 'acknowledgement', dueOn: ago(-5), daysLeft: 5, breached: false },
        relevantBodies: [COUNCIL, POLICE, 'nhs-gloucestershire-icb'],
        requestedOn: ago(2),
        recordedAt: expect.any(String),
        revision: 1,
      },
    ]);
    const breached = done(await coordinator.get('/v1/cases?due=overdue')).items[0];
    expect(breached.next).toMatchObject({ name: 'acknowledgement', daysLeft: -2, breached: true });
  });

  it.each([
    // Of high risk, then what is breached, then what is due first. What is withdrawn is not open.
    ['', 'cdab'],
    ['sort=priority', 'cdab'],
    ['sort=dueOn', 'dacb'],
    ['sort=requestedOn', 'bdac'],
    ['sort=-requestedOn', 'cadb'],
    ['status=requested', 'ca'],
    ['status=acknowledged', 'b'],
    ['status=assessed', 'd'],
    ['status=withdrawn', 'e'],
    ['status=met', ''],
    ['status=closed', ''],
    ['appeal=open', ''],
    ['localGovernmentArea=E07000082', 'b'],
    ['area=gloucestershire', 'cdab'],
    ['area=wiltshire', ''],
    [`body=${STROUD}`, 'b'],
    [`body=${POLICE}`, 'cdab'],
    ['due=overdue', 'd'],
    ['due=week', 'ca'],
    ['risk=high', 'c'],
    ['risk=low', ''],
    [`due=week&body=${COUNCIL}&status=requested`, 'ca'],
  ])('asked ?%s', async (query, expected) => expect(await list(query)).toBe(expected));

  it('finds a case by what people have of it, however it is written', async () => {
    const written = (reference = '') => reference.toLowerCase().replace('acr-', '').replace('-', ' ');
    for (const [q, expected] of [
      [references.b, 'b'],
      [written(references.b), 'b'],
      ['gc/71/26', 'a'],
      // Rosa applied for one, and complained of another.
      ["O'QUILLFEATHER", 'da'],
      ['gl501ab', 'da'],
      ['Brandwell', 'cdb'],
      ['Nobody', ''],
      ['...', ''],
    ] as const)
      expect([q, await list(`q=${encodeURIComponent(q ?? '')}`)]).toEqual([q, expected]);
    expect(await list(`q=Brandwell&status=withdrawn`)).toBe('e');
  });

  it.each(['priority', 'dueOn', 'requestedOn', '-requestedOn'])(
    'gives every case once, page after page, by %s',
    async (sort) => {
      const whole = await list(`sort=${sort}`);
      for (const limit of [1, 2, 3]) {
        let read = '';
        let cursor: string | null = '';
        while (cursor !== null) {
          const path: string = `/v1/cases?sort=${sort}&limit=${limit}${cursor && `&cursor=${cursor}`}`;
          const { items, next } = done(await coordinator.get(path));
          read += items.map(({ id }: { id: string }) => letters.get(id)).join('');
          cursor = next;
        }
        expect(read).toBe(whole);
      }
    },
  );

  it('holds for a body the cases it was told of, for an applicant their own, and for another area none', async () => {
    const police = await house.as('agency', { body: POLICE });
    const own = await house.as('applicant', { sub: rosa });
    expect(await list('', police)).toBe('a');
    expect(await list('', await house.as('agency', { body: STROUD }))).toBe('');
    expect(await list('', own)).toBe('a');
    expect(await list('', await house.as('applicant', { sub: 'somebody@else' }))).toBe('');
    expect(await list('', await house.as('coordinator', { area: 'wiltshire' }))).toBe('');
    expect(await list('', await house.as('oversight'))).toBe('cdab');
    expect(await list('area=gloucestershire', police)).toBe('a');
  });

  it('tells a body neither who is on a case nor how high its risk is', async () => {
    done(await coordinator.post(`/v1/cases/${ids.a}/risk-assessments`, { level: 'medium', method: 'risk-matrix' }));
    await house.caughtUp();
    const police = await house.as('agency', { body: POLICE });
    done(await coordinator.post(`/v1/cases/${ids.c}/passed-to-bodies`, { body: POLICE }));
    await house.caughtUp();
    // By what is due alone, though the second is of high risk.
    expect(await list('sort=priority', police)).toBe('ac');
    expect(await list('q=GC/71/26', police)).toBe('a');
    expect(await list(`q=${encodeURIComponent("O'Quillfeather")}`, police)).toBe('');
    expect(await list('risk=medium', police)).toBe('');
    expect(done(await police.get('/v1/cases')).items[0].risk).toBeUndefined();
    expect(await list('risk=medium')).toBe('a');
    const oversight = await house.as('oversight');
    expect(await list(`q=${encodeURIComponent("O'Quillfeather")}`, oversight)).toBe('');
  });

  it.each([
    'status=lost',
    'appeal=late',
    'due=soon',
    'risk=none',
    'sort=reference',
    'localGovernmentArea=e1',
    'body=Solace!',
  ])('asked ?%s names the field that does not hold', async (query) => {
    const { status, body } = await coordinator.get(`/v1/cases?${query}`);
    expect([status, body.errors.map(({ path }: { path: string }) => path)]).toEqual([422, [query.split('=')[0]]]);
  });

  it('tells who asks for a review which open cases it may repeat', async () => {
    const asked = async (by: Caller, more: object) => {
      const sent = {
        ...{ area: 'gloucestershire', localGovernmentArea: 'E07000078', behaviour: 'Noise.', ongoing: 'yes' },
        ...{ channel: 'phone', complaints: [], ...more },
      };
      return done(await by.post('/v1/cases', sent)).possibleDuplicates.map(
        ({ caseId, reference, why }: { caseId: string; reference: string; why: string[] }) => {
          expect(reference).toBe(references[letters.get(caseId) as string]);
          return `${letters.get(caseId)}: ${why.join(', ')}`;
        },
      );
    };
    const stranger = async () => ({ personId: await person(coordinator, 'Elsewhere'), capacity: 'victim' });
    const complaints = [complained(20, { agencyReference: 'GC/71/26' })];
    expect(await asked(coordinator, { applicant: await stranger() })).toEqual([]);
    expect(await asked(coordinator, { applicant: await stranger(), complaints })).toEqual(['a: same-complaint']);
    const elsewhere = [complained(20, { agency: COUNCIL, agencyReference: 'GC/71/26' })];
    expect(await asked(coordinator, { applicant: await stranger(), complaints: elsewhere })).toEqual([]);
    // Of his four, the one that was withdrawn repeats nothing any more.
    const his = await asked(coordinator, { applicant: { personId: marcus, capacity: 'victim' } });
    expect(his.sort()).toEqual(['b: same-person', 'c: same-person', 'd: same-person']);
    // The cases of others are nothing of an applicant's, though their complaint be the same.
    const other = await stranger();
    const theirs = await house.as('applicant', { sub: other.personId });
    expect(await asked(theirs, { applicant: other, complaints })).toEqual([]);
    const again = { personId: rosa, capacity: 'victim' };
    expect(await asked(await house.as('applicant', { sub: rosa }), { applicant: again })).toEqual(['a: same-person']);
  });
});
