/** What the stand-in does wrong when it is asked to. Each is done to so many calls and then no more. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceError } from '@grpc/grpc-js';

export type AppendFault =
  /** Stored, and the connection is lost before the answer. */
  | 'answer-lost'
  /** Stored, and never answered. */
  | 'stored-in-silence'
  /** Not stored, and never answered. */
  | 'ignored'
  /** Stored, answered without a position. */
  | 'position-omitted'
  /** Stored before, and taken for a wrong expectation: as if the server no longer knew the ids. */
  | 'repeat-forgotten'
  /** Stored, answered twice (by batch append; otherwise once). */
  | 'answered-twice'
  | ServiceError;

export type ReadFault =
  | 'ignored'
  | 'positions-omitted'
  /** With the event that the subscription was to begin after. */
  | 'begins-too-early'
  /** After so many events: with an error, or as if it were the end. */
  | { readonly breaksAfter: number; readonly with: ServiceError | 'end' }
  | { readonly slowMilliseconds: number };

export class Misbehaviour {
  private readonly appends: AppendFault[] = [];
  private readonly reads: ReadFault[] = [];
  private readonly subscriptions: ReadFault[] = [];

  onAppend(fault: AppendFault, times = 1): void {
    this.appends.push(...Array(times).fill(fault));
  }

  onRead(fault: ReadFault, times = 1): void {
    this.reads.push(...Array(times).fill(fault));
  }

  onSubscription(fault: ReadFault, times = 1): void {
    this.subscriptions.push(...Array(times).fill(fault));
  }

  nextAppend(): AppendFault | undefined {
    return this.appends.shift();
  }

  nextRead(): ReadFault | undefined {
    return this.reads.shift();
  }

  nextSubscription(): ReadFault | undefined {
    return this.subscriptions.shift();
  }
}

export const never = (): Promise<never> => new Promise(() => undefined);

export const slowly = async (fault: ReadFault | undefined): Promise<void> => {
  if (typeof fault === 'object' && 'slowMilliseconds' in fault) await sleep(fault.slowMilliseconds);
};
