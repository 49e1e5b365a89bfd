/** A case's id, and the short reference by which people speak of it on the telephone. */
import { v5 } from 'uuid';

const CASES = '3a0f1d4c-8f57-4b0e-9c1b-6de2a7f1c905';
const REFERENCES = 'c2b9e6f0-51d7-4c3a-8a84-0f7d5be19a36';

/** The id of a case that one command asks for: the same for every retry of it. UUID v5. */
export const caseIdOf = (commandId: string): string => v5(commandId, CASES);

/** Crockford's base32: without I, L, O and U, which are misread or misheard. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 8;

const written = (digits: string): string => `ACR-${digits.slice(0, 4)}-${digits.slice(4)}`;

/**
 * `ACR-7K3Q-9XFA`: 40 bits of a digest of the id, since ids made in one minute begin alike. Among a million cases
 * two share one with a chance of about one in three: a reference finds cases, it does not identify one.
 */
export const caseReferenceOf = (caseId: string): string => {
  const bits = BigInt(`0x${v5(caseId, REFERENCES).replaceAll('-', '').slice(0, 10)}`);
  return written(
    Array.from({ length: LENGTH }, (_, place) => DIGITS[Number((bits >> BigInt(5 * (LENGTH - 1 - place))) & 31n)]).join(
      '',
    ),
  );
};

/** A reference as somebody wrote or heard it, in any case, with or without `ACR`, blanks and hyphens; undefined where it cannot be one. */
export const readCaseReference = (text: string): string | undefined => {
  const digits = text
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/^ACR(?=.{8}$)/, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return digits.length === LENGTH && [...digits].every((digit) => DIGITS.includes(digit)) ? written(digits) : undefined;
};
