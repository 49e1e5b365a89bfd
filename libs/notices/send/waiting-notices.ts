/** The notices that are to be sent, and what became of them. */
import type { Sql } from '../../postgres/connection.js';
import { recordOf } from '../../records/stream-name.js';
import { linkOf, type Notice } from '../notice.js';

/** A notice with how often it was tried in vain. */
export interface Waiting {
  readonly notice: Notice;
  readonly attempts: number;
}

type Row = Pick<Notice, 'id' | 'kind' | 'reference' | 'sentence' | 'recordedAt'> & {
  readonly stream: string;
  readonly office: string | null;
  readonly body: string | null;
  readonly dueOn: string | null;
  readonly attempts: number;
};

/** Those whose time has come, in the order their facts were recorded. */
export async function findWaiting(sql: Sql, limit: number): Promise<readonly Waiting[]> {
  const rows = await sql<Row[]>`
    select id, kind, stream, reference, office, body, sentence, due_on as "dueOn", recorded_at as "recordedAt", attempts
    from notices.notices where sent_at is null and next_attempt_at <= clock_timestamp()
    order by position, kind limit ${limit}`;
  return rows.map((row) => ({ notice: noticeOf(row), attempts: row.attempts }));
}

/** Always the same, in the same order of fields: what is sent twice is equal to the byte. */
function noticeOf({ id, kind, stream, reference, office, body, sentence, dueOn, recordedAt }: Row): Notice {
  const caseId = recordOf(stream);
  return {
    id,
    kind,
    to: office === null ? { body: body as string } : { office },
    caseId,
    reference,
    sentence,
    ...(dueOn !== null && { dueOn }),
    recordedAt,
    link: linkOf(caseId),
  };
}

export const markSent = async (sql: Sql, { id }: Notice): Promise<void> => {
  await sql`update notices.notices set sent_at = clock_timestamp(), last_error = null, attempts = attempts + 1
    where id = ${id} and sent_at is null`;
};

/** `code` holds nothing of what the notice says. */
export const markFailed = async (sql: Sql, { id }: Notice, code: string, delaySeconds: number): Promise<void> => {
  await sql`update notices.notices set attempts = attempts + 1, last_error = ${code},
      next_attempt_at = clock_timestamp() + ${delaySeconds}::float8 * interval '1 second'
    where id = ${id} and sent_at is null`;
};
