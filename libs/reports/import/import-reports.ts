/** One upload from its first byte to its summary: read, recorded, told of, all as it comes. */
import type { PassThrough } from 'node:stream';
import { isRefusal } from '../../decider/decider.js';
import type { Answer, WritePath } from '../../records/write-path.js';
import { Problem } from '../../web/problems/problem.js';
import type { ProblemDocument } from '../../web/problems/write-problem.js';
import type { ReportRefusal } from '../report-decider.js';
import { Account } from './account.js';
import type { Line } from './lines.js';
import { Recording } from './recording.js';
import type { ReportRow, RowReader } from './rows.js';

export interface Import {
  readonly lines: AsyncIterable<readonly Line[]>;
  readonly reader: RowReader;
  /** Where the import tells how it goes, one JSON object a line; closed or destroyed when nobody listens any more. */
  readonly answer: PassThrough;
  readonly writePath: Pick<WritePath, 'begin' | 'run'>;
  readonly describe: (problem: Problem) => ProblemDocument;
}

/** Rejects where the upload broke off or the log cannot be reached; what was acknowledged stays, and the same upload may be sent again. */
export async function importReports({ lines, reader, answer, writePath, describe }: Import): Promise<void> {
  const account = new Account(answer, describe);
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  answer.once('close', leave);
  const recording = new Recording(writePath, (row, outcome) => tell(account, row, outcome), gone.signal);
  try {
    for await (const some of lines) {
      for (const row of await reader.read(some)) {
        account.read();
        if ('rejected' in row) account.rejected(row.line, row.rejected);
        else if ('skipped' in row) account.skipped();
        else {
          const room = recording.start(row);
          if (room !== undefined) await room;
        }
      }
      await account.heard();
      if (gone.signal.aborted) break;
    }
  } finally {
    // Whatever happened, nothing is left writing behind the answer's back.
    await recording.settled().finally(() => account.close());
    answer.off('close', leave);
  }
  account.summary();
}

function tell(account: Account, { line }: ReportRow, outcome: Answer<ReportRefusal>): void {
  if (isRefusal(outcome) && outcome.refused === 'report/already-recorded') account.alreadyKnown();
  else if (isRefusal(outcome)) account.rejected(line, new Problem(outcome.refused, outcome.because));
  // Stale: something stands in this report's stream already, recorded by another way or corrected since.
  else if (outcome.outcome === 'stale' || outcome.repeated) account.alreadyKnown();
  else account.recorded();
}
