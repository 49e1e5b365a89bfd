/** Histories of cases, replayed through the commands: each step by whoever may take it, on the day it happened. */
import { addDays, type Day } from '../../../libs/calendar/day.js';
import type { Caller } from '../caller.js';
import type { House } from '../house.js';
import { done, person } from './over-http.js';

/** What becomes of a request, in order. An appeal is against what was decided last. */
export type Step = { readonly on: Day } & (
  | { readonly decided: 'met' | 'not-met' }
  /** Opened on the day of the step before, concluded on this one with so many recommendations. */
  | { readonly reviewed: number }
  | { readonly appealUpheld: 'threshold-refused' | 'facts-not-considered' }
  | { readonly withdrawn: true }
);

export interface History {
  /** Left out, Cheltenham's in Gloucestershire. */
  readonly area?: string;
  readonly localGovernmentArea?: string;
  readonly requestedOn: Day;
  readonly steps?: readonly Step[];
}

export interface Replayed {
  readonly id: string;
  readonly reference: string;
}

/** Who takes the steps, by what they do. Nobody of them is of a body. */
interface Office {
  readonly coordinator: Caller;
  readonly chair: Caller;
  readonly administrator: Caller;
  readonly reviewer: Caller;
}
const CHAIR = 'chris@office';
const REVIEWER = 'rita@office';

const officeOf = async (house: House, area: string): Promise<Office> => ({
  coordinator: await house.as('coordinator', { sub: 'cora@office', area }),
  chair: await house.as('chair', { sub: CHAIR, area }),
  administrator: await house.as('administrator', { sub: 'adam@office', area }),
  reviewer: await house.as('appeal-reviewer', { sub: REVIEWER, area }),
});

/** What goes on in one case. */
interface Going {
  readonly office: Office;
  readonly victim: string;
  readonly bodies: readonly string[];
  /** The steps that were taken. */
  readonly before: readonly Step[];
  readonly post: (by: Caller, path: string, body?: object) => Promise<Record<string, string>>;
}

/** A victim asks, three complaints behind them where they are to count, and what the steps say comes of it. */
export const replayed = async (house: House, history: History): Promise<Replayed> => {
  const { area = 'gloucestershire', localGovernmentArea = 'E07000078', requestedOn, steps = [] } = history;
  const office = await officeOf(house, area);
  const victim = await person(office.coordinator, 'Replayed');
  const { caseId, reference } = done(
    await office.coordinator.post('/v1/cases', {
      area,
      localGovernmentArea,
      requestedOn,
      applicant: { personId: victim, capacity: 'victim' },
      victims: [victim],
      behaviour: 'Shouting at night.',
      ongoing: 'yes',
      channel: 'online-form',
      complaints: complaintsBefore(requestedOn, steps),
    }),
  );
  const { relevantBodies } = done(await office.coordinator.get(`/v1/cases/${caseId}`));
  const bodies = relevantBodies.map(({ body }: { body: string }) => body);
  const post: Going['post'] = async (by, path, body = {}) => done(await by.post(`/v1/cases/${caseId}/${path}`, body));
  for (const [index, step] of steps.entries()) {
    const before = steps.slice(0, index);
    await take(step, before.at(-1)?.on ?? requestedOn, { office, victim, bodies, before, post });
  }
  return { id: caseId, reference };
};

const take = async (step: Step, since: Day, going: Going): Promise<void> => {
  if ('decided' in step) await decide(going, step.decided, step.on);
  if ('reviewed' in step) await review(going, step.reviewed, since, step.on);
  if ('appealUpheld' in step) await appeal(going, step.appealUpheld, since, step.on);
  if ('withdrawn' in step) await going.post(going.office.coordinator, 'withdrawal', { occurredOn: step.on });
};

const lastDecided = (steps: readonly Step[]): 'met' | 'not-met' | undefined =>
  steps.map((step) => ('decided' in step ? step.decided : undefined)).findLast((decided) => decided !== undefined);

/** Three bind the bodies (s.104(4)); of one alone they decide as they see fit. */
const complaintsBefore = (requestedOn: Day, steps: readonly Step[]): readonly object[] => {
  const days = lastDecided(steps) === 'not-met' ? [20] : [40, 30, 20];
  return days.map((ago) => ({
    agency: 'local-police',
    kind: 'asb',
    incidentOn: addDays(requestedOn, -ago),
    complainedOn: addDays(requestedOn, -ago),
  }));
};

/** Not met needs every relevant body to have been passed the request (s.104(3)), and the applicant is told either way (s.104(6)). */
const decide = async ({ office, bodies, before, post }: Going, outcome: 'met' | 'not-met', occurredOn: Day) => {
  const { coordinator } = office;
  const passedOn = lastDecided(before) === undefined ? bodies : [];
  for (const body of passedOn) await post(coordinator, 'passed-to-bodies', { body, occurredOn });
  await post(coordinator, 'threshold-assessments', { occurredOn });
  await post(coordinator, 'threshold-decision', { outcome, reasons: 'On what was assessed.', occurredOn });
  await post(coordinator, 'applicant-notices', { of: 'threshold', how: 'letter', occurredOn });
};

/** What is reviewed once more, after an appeal, was opened before. */
const review = async (going: Going, recommendations: number, openedOn: Day, on: Day) => {
  const { office, victim, bodies, before, post } = going;
  const { coordinator, chair } = office;
  const opening = { occurredOn: openedOn };
  if (before.every((step) => !('reviewed' in step))) {
    const discretion = lastDecided(before) === 'not-met' && { reasons: 'The bodies wish to learn.' };
    await post(coordinator, 'review', { ...opening, ...discretion });
    await post(coordinator, 'chair', { ...opening, chair: CHAIR });
  }
  await post(coordinator, 'meeting', { ...opening, meetingOn: on, mode: 'online' });
  await post(coordinator, 'victim-invitation', { ...opening, victim, invited: true });
  const occurredOn = on;
  await post(chair, 'meeting/record', { present: bodies, occurredOn });
  await post(chair, 'findings', { text: 'Nobody owned the case.', occurredOn });
  for (let made = 0; made < recommendations; made += 1)
    await post(chair, 'recommendations', { to: bodies[0], text: 'Name one officer.', occurredOn });
  const outcome = recommendations > 0 ? 'recommendations-made' : 'no-further-action';
  await post(chair, 'conclusion', { outcome, reasons: 'On what was found.', occurredOn });
  await post(coordinator, 'applicant-notices', {
    of: 'outcome',
    how: 'letter',
    ...(recommendations > 0 && { recommendationsTold: true }),
    occurredOn,
  });
};

const appeal = async ({ office, before, post }: Going, ground: string, lodgedOn: Day, on: Day) => {
  const { coordinator, administrator, reviewer } = office;
  const ref = `p${before.filter((step) => 'appealUpheld' in step).length + 1}`;
  await post(coordinator, 'appeals', { ground, text: 'It was not looked at.', occurredOn: lodgedOn });
  await post(administrator, `appeals/${ref}/reviewer`, { reviewer: REVIEWER, occurredOn: lodgedOn });
  await post(reviewer, `appeals/${ref}/decision`, { outcome: 'upheld', reasons: 'It was not.', occurredOn: on });
  await post(coordinator, 'applicant-notices', { of: 'appeal', how: 'letter', occurredOn: on });
};
