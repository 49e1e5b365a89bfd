import { type AppendAnswer, type EventLog, InvalidFact, LogOverloaded } from './event-log.js';

/** How an append ended. */
export type AppendEnd = AppendAnswer['outcome'] | 'invalid' | 'overloaded' | 'unavailable';

export type OnAppend = (end: AppendEnd, seconds: number) => void;

/** The same log, telling somebody of every append: how it ended and how long it took. */
export function watchedLog(log: EventLog, onAppend: OnAppend): EventLog {
  return {
    logId: log.logId,
    readStream: (...asked) => log.readStream(...asked),
    lastRevisions: (...asked) => log.lastRevisions(...asked),
    follow: (...asked) => log.follow(...asked),
    head: () => log.head(),
    factIdAt: (...asked) => log.factIdAt(...asked),
    ...(log.factsBetween && { factsBetween: log.factsBetween.bind(log) }),
    close: () => log.close(),
    append: async (...asked) => {
      const begun = performance.now();
      const told = (end: AppendEnd) => onAppend(end, (performance.now() - begun) / 1000);
      try {
        const answer = await log.append(...asked);
        told(answer.outcome);
        return answer;
      } catch (error) {
        told(endOf(error));
        throw error;
      }
    },
  };
}

function endOf(error: unknown): AppendEnd {
  if (error instanceof InvalidFact) return 'invalid';
  return error instanceof LogOverloaded ? 'overloaded' : 'unavailable';
}
