/** The small world of random histories, as real records behind a real API: its people, its reports and its documents. */
import type { Actor, Role } from '../../libs/decider/actor.js';
import type { Caller } from '../support/caller.js';
import { done } from '../support/case/over-http.js';
import type { House } from '../support/house.js';
import { BODIES, DOCUMENTS, OTHER_CASE, PEOPLE, REPORTS } from './case-world.js';

export interface RealWorld {
  /** An id under which there is no case. */
  readonly noCase: string;
  /** A body with every id of the small world replaced by the real one. */
  real(body: string): string;
  callerFor(actor: Actor): Promise<Caller>;
}

const NO_CASE = '9f0c7a52-1d3b-4f7e-8c64-27b5a1f0d83e';
const [, , , , NOBODY, ERASED, RESTRICTED] = PEOPLE as [string, string, string, string, string, string, string];

const pdf = (text: string): string => `%PDF-1.4\n1 0 obj << >> endobj\n% ${text}\ntrailer << >>\n%%EOF\n`;

export const furnishedWorld = async (house: House): Promise<RealWorld> => {
  const real = new Map<string, string>();
  const office = await house.as('coordinator', { sub: 'cora' });
  for (const person of PEOPLE.filter((one) => one !== NOBODY)) {
    const { id } = done(
      await office.post('/v1/people', { name: { given: 'Ann', surname: `Quillfeather${real.size}` } }),
    );
    real.set(person, id);
  }
  done(await office.post(`/v1/people/${real.get(ERASED)}/erasure`, { authority: 'subject-request' }));
  done(
    await office.post(`/v1/people/${real.get(RESTRICTED)}/restriction`, {
      ground: 'accuracy-contested',
      reason: 'Asked.',
    }),
  );
  const [ann, other] = [real.get(PEOPLE[0] as string), real.get(PEOPLE[1] as string)];
  for (const [index, document] of DOCUMENTS.entries()) {
    const about =
      index === 2 ? real.get(PEOPLE[3] as string) : `${ann}&about=${other}&about=${real.get(PEOPLE[2] as string)}`;
    const stored = await office.post(`/v1/documents?about=${about}`, pdf(document.slice(0, 8)), 'application/pdf');
    real.set(document, done(stored).digest);
  }
  for (const [index, report] of REPORTS.slice(0, 4).entries()) {
    const body = {
      source: 'agency',
      agency: BODIES[index % 2],
      agencyReference: `R-${index}`,
      kind: index === 1 ? 'hate' : 'asb',
      ...(index < 3 && { incidentOn: '2026-09-02', reportedOn: '2026-09-03' }),
      complainant: index % 2 === 0 ? ann : other,
    };
    real.set(report, done(await office.post('/v1/reports', body)).id);
  }
  const elsewhere = done(
    await office.post('/v1/cases', {
      area: 'gloucestershire',
      localGovernmentArea: 'E07000078',
      applicant: { personId: ann, capacity: 'complainant' },
      behaviour: 'Fires.',
      ongoing: 'yes',
      channel: 'phone',
    }),
  );
  real.set(OTHER_CASE, elsewhere.caseId);
  const callers = new Map<string, Promise<Caller>>();
  const named = /[0-9a-f]{64}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
  const translated = (body: string): string => body.replace(named, (one) => real.get(one) ?? one);
  return {
    noCase: NO_CASE,
    real: translated,
    callerFor: ({ id, role, body, area }) => {
      const key = `${id} ${role} ${body} ${area}`;
      const known = callers.get(key);
      if (known !== undefined) return known;
      const caller = house.as(role as Role, { sub: translated(id), body, area });
      callers.set(key, caller);
      return caller;
    },
  };
};
