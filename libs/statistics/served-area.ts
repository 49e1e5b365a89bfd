import { type Refusal, refuse } from '../decider/decider.js';

/** A local government area that a published procedure serves, or served. */
export interface ServedArea {
  readonly name: string;
  /** The police areas whose procedures do. */
  readonly areas: readonly string[];
}

export type UnknownArea = 'statistics/unknown-area';

export const unknownArea = (): Refusal<UnknownArea> =>
  refuse('statistics/unknown-area', 'No published procedure serves a local government area of this code.');
