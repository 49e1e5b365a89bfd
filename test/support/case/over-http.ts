/** Cases over HTTP, for scenarios that are about something else than how a case comes to be. */
import { addDays, londonDay } from '../../../libs/calendar/day.js';
import type { Caller, Reply } from '../caller.js';

export const POLICE = 'gloucestershire-constabulary';
export const COUNCIL = 'cheltenham-borough-council';
export const CARE_BOARD = 'nhs-gloucestershire-icb';

const TODAY = londonDay(new Date().toISOString());
/** The London day so many days before today. */
export const ago = (days: number): string => addDays(TODAY, -days);

/** The body of an answer that succeeded. */
// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a body.
export const done = ({ status, body }: Reply): any => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
};

export const person = async (by: Caller, surname: string, contact?: object): Promise<string> =>
  done(await by.post('/v1/people', { name: { given: 'A', surname }, ...(contact && { contact }) })).id;

/** A complaint of so many days ago. */
export const complained = (days: number, more: object = {}) => ({
  agency: POLICE,
  kind: 'asb',
  incidentOn: ago(days),
  complainedOn: ago(days),
  ...more,
});

/** A review a victim asks for; what is given stands in place of the standard. */
export const requestCase = async (by: Caller, victim: string, more: object = {}): Promise<string> =>
  done(
    await by.post('/v1/cases', {
      area: 'gloucestershire',
      localGovernmentArea: 'E07000078',
      applicant: { personId: victim, capacity: 'victim' },
      victims: [victim],
      behaviour: 'Shouting and fires.',
      ongoing: 'yes',
      channel: 'phone',
      complaints: [],
      ...more,
    }),
  ).caseId;
