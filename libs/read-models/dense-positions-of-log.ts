import type { EventLog } from '../event-log/event-log.js';
import { logOf, type Position } from '../event-log/position.js';
import type { PositionsOfLog } from './positions-of-log.js';

/** For a log that counts its facts from 1 without gaps, one for each position. */
export function densePositionsOf(log: Pick<EventLog, 'follow' | 'head'>): PositionsOfLog {
  return {
    factsBetween: (after, upTo) => placeOf(upTo) - (after === undefined ? 0 : placeOf(after)),
    factIdAt: async (position) => {
      const head = await log.head();
      if (head === undefined || head < position) return undefined;
      const place = placeOf(position);
      const after = place > 1 ? positionBefore(position, place) : undefined;
      const reading = new AbortController();
      for await (const { facts } of log.follow({ after, batchSize: 1, signal: reading.signal })) {
        reading.abort();
        return facts[0]?.position === position ? facts[0].id : undefined;
      }
      return undefined;
    },
  };
}

const placeOf = (position: Position): number => Number(position.slice(logOf(position).length + 1));

const positionBefore = (position: Position, place: number): Position =>
  `${logOf(position)}.${String(place - 1).padStart(16, '0')}`;
