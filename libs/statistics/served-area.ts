import { type Refusal, refuse } from '../decider/decider.js';

/** A local government area that a published procedure serves, or served. */
export interface ServedArea {
  readonly name: string;
  /** The police areas whose procedures do. */
  readonly areas: readonly string[];
}

export type UnknownArea = 'statistics/unknown-area';

export const refuseUnknownArea = (served: ServedArea | undefined): Refusal<UnknownArea> | undefined =>
  served === undefined
    ? refuse('statistics/unknown-area', 'No published procedure serves a local government area of this code.')
    : undefined;
