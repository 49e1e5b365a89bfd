/** A case of its own for each route that changes one, brought to where the route has something to do. */
import { ago } from '../case/over-http.js';
import { OF_APPEALS } from './prepared-appeal.js';
import { OF_CLOCKS } from './prepared-clock.js';
import {
  type CaseMakings,
  OF_REVIEWS,
  type PathValues,
  POLICE,
  type Post,
  type Preparation,
} from './prepared-review.js';

const complaint = (agencyReference: string) => ({
  agency: POLICE,
  agencyReference,
  kind: 'asb',
  incidentOn: '2026-01-05',
  complainedOn: '2026-01-05',
});

const consented: Preparation = async (post, { victim, document }) => {
  const consent = { victim, authority: 'self', scope: ['share', 'contact'], document, signedOn: '2026-01-05' };
  const given = await post('consents', consent);
  return { consent: given.consent as string };
};

/** By what the path ends with; of any other nothing is done first. */
const PREPARATIONS: Readonly<Record<string, Preparation>> = {
  ...OF_REVIEWS,
  ...OF_APPEALS,
  ...OF_CLOCKS,
  '/consents/{consent}/limits': consented,
  '/consents/{consent}/withdrawal': consented,
  '/threshold-decision': async (post) => {
    await post('threshold-assessments');
    return {};
  },
  '/complaints/{ref}/verification': async (post) => {
    await post('complaints/c1/verification-request');
    return { ref: 'c1' };
  },
  '/complaints/groups/{group}/dissolution': async (post) => {
    const { group } = await post('complaints/groups', { refs: ['c1', 'c2'], reasons: 'One evening.' });
    return { group: group as string };
  },
};

/** `path` is the route's, as the document has it. Throws where a preparation is refused. */
export async function preparedCase(path: string, makings: CaseMakings): Promise<PathValues> {
  const { coordinator, victim } = makings;
  const posted = async (to: string, body: object = {}, by = coordinator): Promise<PathValues> => {
    const { status, body: answer } = await by.post(to, body);
    if (status >= 300) throw new Error(`POST ${to} answered ${status}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const { id } = await posted('/v1/cases', {
    area: 'gloucestershire',
    localGovernmentArea: 'E07000078',
    // Long enough ago for a body to be late with its answer.
    requestedOn: ago(60),
    applicant: { personId: victim, capacity: 'victim' },
    behaviour: 'Shouting.',
    ongoing: 'yes',
    channel: 'phone',
    complaints: [complaint('GC/1'), complaint('GC/2')],
  });
  const ending = Object.keys(PREPARATIONS).find((each) => path.endsWith(each));
  const post: Post = (to, body, by) => posted(`/v1/cases/${id}/${to}`, body, by);
  const prepared = ending && (await PREPARATIONS[ending]?.(post, makings));
  return { id: id as string, ...(path.includes('{ref}') && { ref: 'c1' }), ...prepared };
}
