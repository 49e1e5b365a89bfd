/** What the keyed index holds of a person: no name and no postcode, only what equal ones have in common. */
import type { Sealer } from '../../sealing/sealing.js';

export type TokenKind = 'surname' | 'postcode';

/** Null for a text without a letter or digit: with nothing to compare it would equal every other such text. */
export const searchToken = async (sealer: Sealer, kind: TokenKind, text: string | undefined): Promise<string | null> =>
  text !== undefined && /[\p{L}\p{N}]/u.test(text) ? sealer.searchToken(kind, text) : null;
