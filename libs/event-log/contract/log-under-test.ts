import type { EventLog } from '../event-log.js';

/** A log the contract suite may use: shared with others if need be, never assumed to be empty. */
export interface LogUnderTest {
  /** One more client of the same log; the suite closes it. */
  open(): Promise<EventLog>;
  /** How another process opens the same log: a module that exports `openEventLog(where: string): Promise<EventLog>`. */
  readonly elsewhere: { readonly module: string; readonly where: string };
  /** How long each caller of the attack goes on; default 100 steps. */
  readonly attackSteps?: number;
  drop(): Promise<void>;
}
