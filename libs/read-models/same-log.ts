import type { EventLog } from '../event-log/event-log.js';
import type { Checkpoint } from './checkpoint.js';

/** The log is not the one that was folded: another one, or a backup whose positions now hold other facts. */
export class LogDisagrees extends Error {
  override readonly name = 'LogDisagrees';
}

/** Why a log cannot be folded on from a checkpoint; undefined when it can. */
export async function findDisagreement(
  projection: string,
  { logId, position, factId }: Checkpoint,
  log: Pick<EventLog, 'logId' | 'factIdAt'>,
): Promise<string | undefined> {
  if (logId !== log.logId)
    return `${projection} was folded from the log ${logId}, and this is the log ${log.logId}: rebuild it.`;
  if (position === undefined || factId === undefined) return undefined;
  const found = await log.factIdAt(position);
  if (found === factId) return undefined;
  const held = found === undefined ? 'no fact' : 'another fact';
  return `${projection} has folded a fact at ${position} where the log now holds ${held} (was a backup restored?): rebuild it.`;
}
