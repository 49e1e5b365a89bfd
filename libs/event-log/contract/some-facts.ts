import { randomUUID } from 'node:crypto';
import type { NewFact } from '../event-log.js';

export const someFact = (over: Partial<NewFact> = {}): NewFact => ({
  id: randomUUID(),
  type: 'SomethingHappened',
  version: 1,
  data: '{"what":"something"}',
  metadata: '{}',
  ...over,
});

export const someFacts = (count: number): NewFact[] => Array.from({ length: count }, () => someFact());

/** A beginning of stream names that nobody else has used in this log. */
export const freshPrefix = (): string => `contract-${randomUUID()}-`;
