import type { EventLog, StoredFact } from '../event-log.js';
import { type DecodedFact, UnknownFact } from '../fact-codec.js';
import { factsUpTo } from '../facts-up-to.js';
import type { Position } from '../position.js';
import { type Finding, StreamAudit } from './stream-audit.js';

export interface AuditOptions {
  readonly decode: (fact: StoredFact) => DecodedFact;
  /** Streams are counted by kind. */
  readonly kindOf: (stream: string) => string;
  readonly signal: AbortSignal;
  /** Told after each batch how many facts were read so far. */
  readonly heard?: (facts: number) => void;
}

export interface KindCount {
  streams: number;
  facts: number;
}

export interface Audit {
  readonly facts: number;
  readonly kinds: ReadonlyMap<string, KindCount>;
  /** How many things are wrong; the first of them are told. */
  readonly wrong: number;
  readonly findings: readonly Finding[];
  /** Whether the log counts its facts, so that a fact taken out anywhere would have been found missing. */
  readonly countsFacts: boolean;
  /** What is wrong with the log's end, in a sentence. */
  readonly end?: string;
}

const FINDINGS_TOLD = 10;

/** Reads a log from end to end, as far as its head when it began, and judges every fact. Throws where the signal ended it. */
export async function auditLog(log: EventLog, options: AuditOptions): Promise<Audit> {
  const { decode, kindOf, signal, heard = () => {} } = options;
  const head = await log.head();
  const streams = new StreamAudit();
  const kinds = new Map<string, KindCount>();
  const findings: Finding[] = [];
  let [facts, wrong] = [0, 0];
  let last: StoredFact | undefined;
  const found = (finding: Finding) => {
    wrong += 1;
    if (findings.length < FINDINGS_TOLD) findings.push(finding);
  };
  for await (const batch of factsUpTo(log, head, signal)) {
    for (const fact of batch) {
      const kind = kindOf(fact.stream);
      const count = kinds.get(kind) ?? { streams: 0, facts: 0 };
      kinds.set(kind, count);
      count.facts += 1;
      if (streams.take(fact, found)) count.streams += 1;
      for (const problem of [positionProblem(log, last?.position, fact.position), decodeProblem(decode, fact)])
        if (problem !== undefined) found({ stream: fact.stream, revision: fact.revision, wrong: problem });
      last = fact;
    }
    facts += batch.length;
    heard(facts);
  }
  signal.throwIfAborted();
  const end = await endProblem(log, head, last);
  const countsFacts = log.factsBetween !== undefined;
  if (end === undefined) return { facts, kinds, wrong, findings, countsFacts };
  return { facts, kinds, wrong: wrong + 1, findings, countsFacts, end };
}

/** What a log can prove of its positions it says itself: where they count facts, one follows directly upon another. */
function positionProblem(log: EventLog, before: Position | undefined, position: Position): string | undefined {
  const steps = log.factsBetween?.(before, position) ?? 1;
  if (steps === 1) return undefined;
  return steps > 1
    ? `has a position ${steps - 1} further on than it should: facts before it are missing`
    : 'has the position of another fact';
}

function decodeProblem(decode: AuditOptions['decode'], fact: StoredFact): string | undefined {
  try {
    const { data, metadata } = decode(fact);
    return isObject(data) && isObject(metadata) ? undefined : 'holds no object';
  } catch (error) {
    // What a parser says quotes the text it could not read.
    return error instanceof UnknownFact ? `is unknown here: ${error.message}` : 'cannot be read as a fact of its type';
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

async function endProblem(
  log: EventLog,
  head: Position | undefined,
  last: StoredFact | undefined,
): Promise<string | undefined> {
  if (head !== last?.position) return 'The head is not the position of the last fact that was read.';
  if (head === undefined || last === undefined) return undefined;
  return (await log.factIdAt(head)) === last.id ? undefined : 'Another fact than the last one read stands at the head.';
}
