/** One look at the clock: every deadline whose day passed is put on record, by a command on its case. */
import type { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Logger } from 'pino';
import { v5 as uuidFrom } from 'uuid';
import { londonDay } from '../../libs/calendar/day.js';
import { ChangeCase } from '../../libs/case-file/http/change-case.js';
import type { DueDeadline } from '../../libs/case-file/read/due-deadlines.js';
import { FindDueDeadlines } from '../../libs/case-file/read/find-due-deadlines.js';
import type { Actor } from '../../libs/decider/actor.js';
import { isRefusal } from '../../libs/decider/decider.js';
import { aFewAtATime } from '../../libs/records/a-few-at-a-time.js';

/** What the clock asks, and commands. */
export interface Buses {
  readonly commands: Pick<CommandBus, 'execute'>;
  readonly queries: Pick<QueryBus, 'execute'>;
}

/** What became of the deadlines that were looked at. */
export interface Looked {
  recorded: number;
  /** Recorded before, or met, moved, closed since: the read model may lag behind the case. */
  passedOver: number;
  failed: number;
}

/** Never changes: the ids of facts already written derive from it. */
const MISSED = '0f6c6a3e-94a1-4f0f-8a53-5d2f6cb1a7e4';
const CLOCK: Actor = { id: 'clock', role: 'clock' };
const PAGE = 100;
const AT_ONCE = 4;

/** The same deadline missed on the same day is the same command, whoever sends it and however often. */
export const missedCommandId = ({ caseId, key, dueOn }: DueDeadline): string =>
  uuidFrom(JSON.stringify([caseId, key, dueOn]), MISSED);

/** Throws when what is due cannot be read. One case that fails is told and left to the next look. */
export async function recordMissedDeadlines(
  { commands, queries }: Buses,
  logger: Logger,
  now: Date,
  signal: AbortSignal,
): Promise<Looked> {
  const looked: Looked = { recorded: 0, passedOver: 0, failed: 0 };
  const today = londonDay(now.toISOString());
  const record = async (due: DueDeadline): Promise<void> => {
    if (signal.aborted) return;
    looked[await recordOne(commands, logger, due)] += 1;
  };
  for (let after: DueDeadline | undefined; !signal.aborted; ) {
    const page = await queries.execute(new FindDueDeadlines(today, PAGE, after));
    await aFewAtATime(byCase(page), AT_ONCE, async (ofCase) => {
      for (const due of ofCase) await record(due);
    });
    if (page.length > 0) logger.debug({ ...looked }, 'deadlines looked at');
    after = page.at(-1);
    if (page.length < PAGE) break;
  }
  return looked;
}

/** Those of one case one after another, so that its timeline tells them in the order they were due. */
function byCase(page: readonly DueDeadline[]): readonly (readonly DueDeadline[])[] {
  const cases = new Map<string, DueDeadline[]>();
  for (const due of page) cases.set(due.caseId, [...(cases.get(due.caseId) ?? []), due]);
  return [...cases.values()];
}

async function recordOne(commands: Buses['commands'], logger: Logger, due: DueDeadline): Promise<keyof Looked> {
  const { caseId, key: deadline, dueOn } = due;
  const asked = { commandId: missedCommandId(due), actor: CLOCK };
  try {
    const answer = await commands.execute(
      new ChangeCase(caseId, { type: 'RecordMissedDeadline', deadline, dueOn }, asked),
    );
    return isRefusal(answer) || answer.outcome === 'stale' || answer.repeated ? 'passedOver' : 'recorded';
  } catch (error) {
    logger.error({ case: caseId, deadline, error }, 'a missed deadline was not recorded: it is tried again');
    return 'failed';
  }
}
