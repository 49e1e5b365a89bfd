import type { Sql } from '../../postgres/connection.js';
import type { AppendAnswer, NewFact } from '../event-log.js';
import type { NumberedPositions } from '../numbered-positions.js';
import { arrayLiteral } from './array-literal.js';
import { epochMilliseconds } from './stored-rows.js';

export interface Append {
  readonly stream: string;
  readonly expectedRevision: number;
  readonly facts: readonly NewFact[];
}

interface AnswerRow {
  readonly item: number;
  readonly outcome: AppendAnswer['outcome'];
  readonly revision: number;
  readonly position: number;
  readonly recorded: number;
}

const APPEND = `
  select item, outcome, revision, position, ${epochMilliseconds('recorded_at')} as recorded
  from log.append($1::text[], $2::bigint[], $3::integer[], $4::uuid[], $5::text[], $6::integer[], $7::text[], $8::text[])`;

/**
 * Writes a batch, at most one append for each stream, in one statement that commits by itself: never inside a
 * transaction of ours, which would hold the head row for a round trip. The answers are in the order of the batch.
 */
export async function appendBatch(
  sql: Sql,
  positions: NumberedPositions,
  batch: readonly Append[],
): Promise<readonly AppendAnswer[]> {
  const facts = batch.flatMap((append, index) => append.facts.map((fact) => ({ fact, item: index + 1 })));
  const rows = await sql.unsafe<AnswerRow[]>(
    APPEND,
    [
      arrayLiteral(batch.map(({ stream }) => stream)),
      `{${batch.map(({ expectedRevision }) => expectedRevision)}}`,
      `{${facts.map(({ item }) => item)}}`,
      arrayLiteral(facts.map(({ fact }) => fact.id)),
      arrayLiteral(facts.map(({ fact }) => fact.type)),
      `{${facts.map(({ fact }) => fact.version)}}`,
      arrayLiteral(facts.map(({ fact }) => fact.data)),
      arrayLiteral(facts.map(({ fact }) => fact.metadata)),
    ],
    { prepare: true },
  );
  const answers = new Map(rows.map((row) => [row.item, answerOf(row, positions)]));
  return batch.map((_, index) => {
    const answer = answers.get(index + 1);
    if (answer === undefined) throw new Error('log.append left an item without an answer');
    return answer;
  });
}

function answerOf(row: AnswerRow, positions: NumberedPositions): AppendAnswer {
  if (row.outcome === 'conflict') return { outcome: row.outcome, actual: row.revision };
  return {
    outcome: row.outcome,
    revision: row.revision,
    position: positions.at(row.position),
    recordedAt: new Date(row.recorded).toISOString(),
  };
}
