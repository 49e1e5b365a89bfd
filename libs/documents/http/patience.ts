import type { EventEmitter } from 'node:events';

/** A document at 70 kB a second; whoever is slower would hold memory that others wait for. */
export const DOCUMENT_WITHIN_MS = 300_000;
/** How long somebody who was refused may go on sending before the connection is cut. */
const REFUSED_WITHIN_MS = 10_000;

interface Cut extends EventEmitter {
  readonly destroyed: boolean;
  destroy(): unknown;
}

/** Now, where it was over before anybody asked. */
export function whenOver(stream: Cut, then: () => void): void {
  if (stream.destroyed) then();
  else stream.once('close', then);
}

/** Cuts a request or a response that is still under way after so long. */
export function cutAfter(stream: Cut, milliseconds: number): void {
  const timer = setTimeout(() => stream.destroy(), milliseconds).unref();
  whenOver(stream, () => clearTimeout(timer));
}

/** What is still being sent is let through unread, or its sender would never come to hear the answer; but not for ever. */
export function letThrough(body: Cut & { resume(): unknown; readonly readableEnded: boolean }): void {
  if (body.readableEnded) return;
  cutAfter(body, REFUSED_WITHIN_MS);
  body.resume();
}
