import type { AppendAnswer } from '../event-log.js';
import type { Call, CallAnswer, History, SeenFact } from './history.js';

export type Broken =
  | 'revisions-not-dense'
  | 'written-by-nobody'
  | 'conflict-missed'
  | 'conflict-invented'
  | 'written-in-part'
  | 'written-though-refused'
  | 'answered-wrongly'
  | 'innocent-failed'
  | 'guilty-accepted'
  | 'time-went-back'
  | 'follower-missed'
  | 'follower-saw-twice'
  | 'follower-out-of-order'
  | 'follower-saw-nothing-stored';

export interface Violation {
  readonly broken: Broken;
  readonly what: string;
}

/** Every promise of the log that the history breaks; none when it was kept. Pure. */
export function checkHistory({ calls, stored, followed }: History): readonly Violation[] {
  const callOfId = new Map(calls.flatMap(({ call }) => call.ids.map((id) => [id, call] as const)));
  const factOfId = new Map(stored.map((fact) => [fact.id, fact]));
  const lastRevision = new Map(stored.map(({ stream, revision }) => [stream, revision]));
  return [
    ...[...byStream(stored)].flatMap(([, facts]) => checkStream(facts)),
    ...stored.flatMap((fact) => checkOrigin(fact, callOfId.get(fact.id))),
    ...calls.flatMap(({ call, answer }) => checkCall(call, answer, factOfId, lastRevision.get(call.stream) ?? -1)),
    ...Object.entries(followed).flatMap(([follower, facts]) => checkFollower(follower, facts, factOfId)),
  ];
}

function checkStream(facts: readonly SeenFact[]): Violation[] {
  return facts.flatMap(({ stream, revision, recordedAt }, index) => {
    const before = facts[index - 1]?.recordedAt ?? '';
    return [
      ...when(revision !== index, 'revisions-not-dense', `${stream} has revision ${revision} in place ${index}`),
      ...when(recordedAt < before, 'time-went-back', `${stream} ${revision} was recorded before ${revision - 1}`),
    ];
  });
}

function checkOrigin({ id, stream, revision }: SeenFact, call: Call | undefined): Violation[] {
  if (call === undefined) return [{ broken: 'written-by-nobody', what: `${stream} ${revision}` }];
  const asked = call.expectedRevision + 1 + call.ids.indexOf(id);
  return when(
    stream !== call.stream || revision !== asked,
    'conflict-missed',
    `call ${call.number} asked for ${call.stream} ${asked} and stands at ${stream} ${revision}`,
  );
}

function checkCall(
  call: Call,
  answer: CallAnswer | undefined,
  factOfId: ReadonlyMap<string, SeenFact>,
  lastRevision: number,
): Violation[] {
  const written = call.ids.flatMap((id) => factOfId.get(id) ?? []);
  const outcome = answer?.outcome;
  const told = `call ${call.number} on ${call.stream} after ${call.expectedRevision}`;
  const refused = outcome === 'conflict' || outcome === 'invalid';
  return [
    ...when(written.length > 0 && written.length < call.ids.length, 'written-in-part', told),
    ...when(refused && written.length > 0, 'written-though-refused', `${told}: ${outcome}`),
    ...when(
      !call.guilty && (outcome === 'invalid' || outcome === 'failed'),
      'innocent-failed',
      `${told}: ${why(answer)}`,
    ),
    ...when(call.guilty && answer !== undefined && outcome !== 'invalid', 'guilty-accepted', `${told}: ${outcome}`),
    ...when(
      answer?.outcome === 'conflict' && (answer.actual === call.expectedRevision || answer.actual > lastRevision),
      'conflict-invented',
      told,
    ),
    ...when(
      (answer?.outcome === 'appended' || answer?.outcome === 'already-appended') && !isTrue(answer, written.at(-1)),
      'answered-wrongly',
      told,
    ),
  ];
}

function checkFollower(
  follower: string,
  facts: readonly SeenFact[],
  factOfId: ReadonlyMap<string, SeenFact>,
): Violation[] {
  const seen = new Set<string>();
  const reached = new Map<string, number>();
  const violations: Violation[] = [];
  facts.forEach(({ id, stream, revision, position }, index) => {
    const told = `${follower}: ${stream} ${revision}`;
    const outOfOrder = revision < (reached.get(stream) ?? -1) || position < (facts[index - 1]?.position ?? '');
    violations.push(
      ...when(seen.has(id), 'follower-saw-twice', told),
      ...when(outOfOrder, 'follower-out-of-order', told),
      ...when(!factOfId.has(id), 'follower-saw-nothing-stored', told),
    );
    seen.add(id);
    reached.set(stream, revision);
  });
  for (const { id, stream, revision } of factOfId.values())
    violations.push(...when(!seen.has(id), 'follower-missed', `${follower}: ${stream} ${revision}`));
  return violations;
}

function isTrue(answer: Exclude<AppendAnswer, { outcome: 'conflict' }>, last: SeenFact | undefined): boolean {
  return (
    last?.revision === answer.revision && last.position === answer.position && last.recordedAt === answer.recordedAt
  );
}

function byStream(facts: readonly SeenFact[]): ReadonlyMap<string, SeenFact[]> {
  const streams = new Map<string, SeenFact[]>();
  for (const fact of facts) {
    const stream = streams.get(fact.stream);
    if (stream === undefined) streams.set(fact.stream, [fact]);
    else stream.push(fact);
  }
  return streams;
}

const why = (answer: CallAnswer | undefined): string => (answer && 'why' in answer ? answer.why : '');

const when = (holds: boolean, broken: Broken, what: string): Violation[] => (holds ? [{ broken, what }] : []);
