/** A form that a mother and her son both signed was stored about each of them, and the rules were told of the first alone. */
import { londonDay } from '../../libs/calendar/day.js';
import type { Reply } from '../support/caller.js';
import { openHouse } from '../support/house.js';
import { pdf } from '../support/small-files.js';

test('a form stored about two people, each for themselves, is evidence of both their consents', async () => {
  const house = await openHouse();
  try {
    const coordinator = await house.as('coordinator');
    const created = ({ status, body }: Reply) => {
      if (status !== 201) throw new Error(`${status}: ${JSON.stringify(body)}`);
      return body;
    };
    const person = async (surname: string): Promise<string> =>
      created(await coordinator.post('/v1/people', { name: { surname } })).id;
    const [mother, son, representative] = [await person('One'), await person('Two'), await person('Three')];
    const { caseId } = created(
      await coordinator.post('/v1/cases', {
        area: 'gloucestershire',
        localGovernmentArea: 'E07000078',
        applicant: { personId: representative, capacity: 'representative' },
        victims: [mother, son],
        behaviour: 'Shouting.',
        ongoing: 'yes',
        channel: 'letter',
        complaints: [{ agency: 'gloucestershire-constabulary', complainedOn: '2026-01-05', kind: 'asb' }],
      }),
    );
    const form = pdf('We both agree.') as unknown as string;
    const consent = { authority: 'self', scope: ['apply'], signedOn: londonDay(new Date().toISOString()) };
    const statuses: unknown[] = [];
    for (const victim of [mother, son]) {
      const { digest } = created(await coordinator.post(`/v1/documents?about=${victim}`, form, 'application/pdf'));
      const given = await coordinator.post(`/v1/cases/${caseId}/consents`, { ...consent, victim, document: digest });
      statuses.push(given.body.code ?? given.status);
    }
    expect(statuses).toEqual([200, 200]);
  } finally {
    await house.close();
  }
});
