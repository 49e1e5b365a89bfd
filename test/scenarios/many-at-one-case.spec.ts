/** Ten coordinators and agencies act on one case at the same moment: what commutes succeeds, the rest is told clearly, nothing is lost. */
import { londonDay } from '../../libs/calendar/day.js';
import type { Caller, Reply } from '../support/caller.js';
import { type House, openHouse } from '../support/house.js';

const POLICE = 'gloucestershire-constabulary';
const TODAY = londonDay(new Date().toISOString());

describe('many at one case', () => {
  let house: House;
  let office: readonly Caller[];
  let officers: readonly Caller[];
  let victim: string;
  beforeAll(async () => {
    house = await openHouse();
    office = await Promise.all(
      Array.from({ length: 10 }, (_, index) => house.as('coordinator', { sub: `cora${index}` })),
    );
    officers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => house.as('agency', { sub: `olu${index}`, body: POLICE })),
    );
    victim = (await first().post('/v1/people', { name: { surname: 'Quillfeather' } })).body.id;
  });
  afterAll(() => house.close());

  const first = () => office[0] as Caller;
  const newCase = async (): Promise<string> => {
    const complaint = { agency: POLICE, complainedOn: TODAY, incidentOn: TODAY, kind: 'asb', complainant: victim };
    const { status, body } = await first().post('/v1/cases', {
      area: 'gloucestershire',
      localGovernmentArea: 'E07000078',
      applicant: { personId: victim, capacity: 'victim' },
      victims: [victim],
      behaviour: 'Shouting.',
      ongoing: 'yes',
      channel: 'phone',
      complaints: Array.from({ length: 10 }, (_, index) => ({ ...complaint, agencyReference: `GC/${index}` })),
    });
    expect(status).toBe(201);
    return body.caseId;
  };
  const outcomes = (replies: readonly Reply[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { status, body } of replies) {
      const outcome = status < 300 ? String(status) : `${status} ${body.code}`;
      counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    return counts;
  };
  const factsOf = async (id: string): Promise<{ revision: number; type: string; actor: { id: string } }[]> =>
    (await first().get(`/v1/cases/${id}/timeline?limit=200`)).body.items;

  it('commuting commands all succeed, each recorded once', async () => {
    const id = await newCase();
    const ask = office.map((one, index) =>
      one.post(`/v1/cases/${id}/complaints/c${index + 1}/verification-request`, { disclosed: [] }),
    );
    const risk = office.map((one) =>
      one.post(`/v1/cases/${id}/risk-assessments`, {
        level: 'medium',
        method: 'professional-judgement',
        referrals: [],
      }),
    );
    expect(outcomes(await Promise.all([...ask, ...risk]))).toEqual({ '200': 20 });
    const answers = await Promise.all(
      officers.map((one, index) =>
        one.post(`/v1/cases/${id}/complaints/c${index + 1}/verification`, { outcome: 'verified' }),
      ),
    );
    expect(outcomes(answers)).toEqual({ '200': 10 });

    const facts = await factsOf(id);
    expect(facts.map(({ revision }) => revision)).toEqual(Array.from({ length: 31 }, (_, index) => index));
    const by = (type: string) => facts.filter((fact) => fact.type === type).map(({ actor }) => actor.id);
    expect(by('RiskAssessed').sort()).toEqual(office.map((_, index) => `cora${index}`));
    expect(by('ComplaintVerified').sort()).toEqual(officers.map((_, index) => `olu${index}`));
  });

  it('of commands that exclude each other one succeeds, and the others are told why', async () => {
    const id = await newCase();
    const acknowledgement = { namedContact: 'The office', supportOffered: false };
    const replies = await Promise.all(
      office.map((one) => one.post(`/v1/cases/${id}/acknowledgement`, acknowledgement)),
    );
    expect(outcomes(replies)).toEqual({ '200': 1, '409 request/already-acknowledged': 9 });
    expect((await factsOf(id)).map(({ type }) => type)).toEqual(['ReviewRequested', 'RequestAcknowledged']);
  });

  it('whoever had seen an older revision is told that theirs is stale', async () => {
    const id = await newCase();
    const finding = { ongoing: 'yes', reason: 'A visit.' };
    const replies = await Promise.all(
      office.map((one) => one.with({ 'if-match': '"0"' }).post(`/v1/cases/${id}/ongoing-finding`, finding)),
    );
    expect(outcomes(replies)).toEqual({ '200': 1, '412 request/stale': 9 });
    expect((await factsOf(id)).map(({ type }) => type)).toEqual(['ReviewRequested', 'OngoingFound']);
  });

  describe('in its review', () => {
    /** Met, and its review opened. */
    const inReview = async (): Promise<string> => {
      const id = await newCase();
      const tell = async (path: string, body: object = {}) =>
        expect((await first().post(`/v1/cases/${id}/${path}`, body)).status).toBe(200);
      await tell('threshold-assessments');
      await tell('threshold-decision', { outcome: 'met', reasons: 'Ten complaints were made in time.' });
      await tell('review');
      return id;
    };

    it('two coordinators who each do something else both succeed', async () => {
      const id = await inReview();
      const replies = await Promise.all([
        ...[POLICE, 'cheltenham-borough-council', 'nhs-gloucestershire-icb', 'solace'].map((body, index) =>
          (office[index] as Caller).post(`/v1/cases/${id}/bodies`, { body }),
        ),
        ...office
          .slice(4)
          .map((one, index) =>
            one.post(`/v1/cases/${id}/information-requests`, { body: POLICE, what: `Log number ${index}.` }),
          ),
      ]);
      expect(outcomes(replies)).toEqual({ '200': 10 });
      const requests = replies.slice(4).map(({ body }) => body.request);
      expect(requests.sort()).toEqual(['i1', 'i2', 'i3', 'i4', 'i5', 'i6']);
    });

    it('of ten who appoint a chair one does, and nobody chairs twice', async () => {
      const id = await inReview();
      const replies = await Promise.all(
        office.map((one, index) => one.post(`/v1/cases/${id}/chair`, { chair: `chair${index}` })),
      );
      expect(outcomes(replies)).toEqual({ '200': 1, '409 review/chair-already-appointed': 9 });
    });

    it('of two who move the meeting at one moment, having seen the same, the second is told to look again', async () => {
      const id = await inReview();
      const arranged = await first().post(`/v1/cases/${id}/meeting`, { meetingOn: TODAY, mode: 'online' });
      const seen = { 'if-match': `"${arranged.body.revision}"` };
      const moved = { meetingOn: TODAY, reason: 'Illness.' };
      const replies = await Promise.all([
        (office[1] as Caller).with(seen).post(`/v1/cases/${id}/meeting/rearrangement`, { ...moved, mode: 'hybrid' }),
        (office[2] as Caller).with(seen).post(`/v1/cases/${id}/meeting/rearrangement`, { ...moved, mode: 'in-person' }),
      ]);
      expect(outcomes(replies)).toEqual({ '200': 1, '412 request/stale': 1 });
    });
  });

  it('a command sent ten times under one key is recorded once', async () => {
    const id = await newCase();
    const again = first().with({ 'idempotency-key': 'one-and-the-same' });
    const complaint = { agency: POLICE, complainedOn: TODAY, kind: 'asb' };
    const replies = await Promise.all(office.map(() => again.post(`/v1/cases/${id}/complaints`, complaint)));
    expect(outcomes(replies)).toEqual({ '200': 10 });
    expect(new Set(replies.map(({ body }) => body.ref))).toEqual(new Set(['c11']));
    expect(await factsOf(id)).toHaveLength(2);
  });
});
