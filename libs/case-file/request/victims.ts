/** Who is harmed, and in what right the applicant speaks of it. */
import { type Refusal, refuse } from '../../decider/decider.js';
import type { Applicant } from './facts.js';

/** An applicant who is a victim is among the victims, said or not. */
export const victimsWith = ({ personId, capacity }: Applicant, victims: readonly string[]): readonly string[] =>
  capacity === 'victim' && !victims.includes(personId) ? [personId, ...victims] : victims;

/** A complainant asks in their own right (s.104(1)) and need name nobody; a representative stands for somebody else. */
export const refuseVictims = (
  { personId, capacity }: Applicant,
  victims: readonly string[],
): Refusal<'request/nobody-represented'> | undefined =>
  capacity === 'representative' && victims.every((victim) => victim === personId)
    ? refuse('request/nobody-represented', 'A representative names at least one victim they stand for.')
    : undefined;
