/** A case of its own for each route that changes one, brought to where the route has something to do. */
import type { Caller } from '../caller.js';

/** Who and what a case is made of. */
export interface CaseMakings {
  readonly coordinator: Caller;
  /** Id of the victim, who asks. */
  readonly victim: string;
  /** Digest of a stored document. */
  readonly document: string;
}

/** Values for the path, beside the case's id. */
type PathValues = Readonly<Record<string, string>>;
/** What is done first, under the address of the case. */
type Preparation = (
  post: (path: string, body?: object) => Promise<PathValues>,
  makings: CaseMakings,
) => Promise<PathValues>;

const complaint = (agencyReference: string) => ({
  agency: 'gloucestershire-constabulary',
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
  const posted = async (to: string, body: object = {}): Promise<PathValues> => {
    const { status, body: answer } = await coordinator.post(to, body);
    if (status >= 300) throw new Error(`POST ${to} answered ${status}: ${JSON.stringify(answer)}`);
    return answer;
  };
  const { id } = await posted('/v1/cases', {
    area: 'gloucestershire',
    localGovernmentArea: 'E07000078',
    applicant: { personId: victim, capacity: 'victim' },
    behaviour: 'Shouting.',
    ongoing: 'yes',
    channel: 'phone',
    complaints: [complaint('GC/1'), complaint('GC/2')],
  });
  const ending = Object.keys(PREPARATIONS).find((each) => path.endsWith(each));
  const prepared =
    ending && (await PREPARATIONS[ending]?.((to, body) => posted(`/v1/cases/${id}/${to}`, body), makings));
  return { id: id as string, ...(path.includes('{ref}') && { ref: 'c1' }), ...prepared };
}
