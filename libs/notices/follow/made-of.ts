/** The notices of a batch of facts, and what a later batch must know of their cases. */
import { isDay } from '../../calendar/day.js';
import type { CaseFact } from '../../case-file/facts.js';
import type { StoredFact } from '../../event-log/event-log.js';
import type { Decode } from '../../read-models/decode.js';
import { errorCode } from '../../read-models/error-code.js';
import { BadFact } from '../../read-models/projection.js';
import { type DueNotice, noticeIdOf } from '../notice.js';
import { noticesOf } from '../notices-of.js';

/** As the rows are called in the database. */
export interface CaseRow {
  readonly stream: string;
  readonly reference: string;
  readonly area: string;
}
export interface NoticeRow {
  readonly id: string;
  readonly fact_id: string;
  readonly kind: string;
  readonly stream: string;
  readonly position: string;
  readonly reference: string;
  readonly office: string | null;
  readonly body: string | null;
  readonly sentence: string;
  readonly due_on: string | null;
  readonly recorded_at: string;
}
export interface SetAsideRow {
  readonly fact_id: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  readonly code: string;
}
export interface Made {
  readonly cases: readonly CaseRow[];
  readonly notices: readonly NoticeRow[];
  readonly setAside: readonly SetAsideRow[];
}

/** `known` are the cases of these facts that began before them, by their streams. A fact that cannot be read is set aside, and no other. */
export function madeOf(facts: readonly StoredFact[], decode: Decode, known: ReadonlyMap<string, CaseRow>): Made {
  const cases = new Map<string, CaseRow>();
  const notices: NoticeRow[] = [];
  const setAside: SetAsideRow[] = [];
  for (const stored of facts) {
    const { id: fact_id, stream, revision, position } = stored;
    try {
      const { type, data } = decode(stored);
      const fact = { type, data } as CaseFact;
      if (fact.type === 'ReviewRequested') cases.set(stream, caseRow(stream, fact.data));
      notices.push(...noticeRows(fact, stored, cases.get(stream) ?? known.get(stream)));
    } catch (error) {
      setAside.push({ fact_id, stream, revision, position, code: errorCode('notices', error) });
    }
  }
  return { cases: [...cases.values()], notices, setAside };
}

function caseRow(stream: string, { reference, area }: Pick<CaseRow, 'reference' | 'area'>): CaseRow {
  if (!/^[\w-]{1,40}$/.test(reference) || !isSlug(area)) throw new BadFact('notices/unreadable-case');
  return { stream, reference, area };
}

function noticeRows(fact: CaseFact, stored: StoredFact, of: CaseRow | undefined): readonly NoticeRow[] {
  const due = noticesOf(fact, of?.area ?? 'unknown');
  if (due.length === 0) return [];
  if (of === undefined) throw new BadFact('notices/unknown-case');
  return due.map((notice) => noticeRow(notice, stored, of));
}

function noticeRow(notice: DueNotice, { id: fact_id, position, recordedAt }: StoredFact, of: CaseRow): NoticeRow {
  const { kind, to, sentence, dueOn = null } = notice;
  const [office, body] = 'office' in to ? [to.office, null] : [null, to.body];
  if (!isSlug(office ?? body) || (dueOn !== null && !isDay(dueOn)) || !/^[\x20-\x7e]{1,400}$/.test(sentence))
    throw new BadFact('notices/unreadable');
  return {
    id: noticeIdOf(fact_id, kind),
    fact_id,
    kind,
    stream: of.stream,
    position,
    reference: of.reference,
    office,
    body,
    sentence,
    due_on: dueOn,
    recorded_at: new Date(recordedAt).toISOString(),
  };
}

const isSlug = (text: unknown): boolean => typeof text === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
