/** Consultation is logged with its reason (DPA 2018 s.62): whoever reads about others says what for. */
import type { Actor } from '../decider/actor.js';
import { Problem } from '../web/problems/problem.js';

/** Throws the problems `purpose/missing` and `purpose/malformed`. */
export function checkPurpose(actor: Actor, header: string | readonly string[] | undefined): void {
  if (actor.role === 'applicant') return;
  const purpose = [header ?? ''].flat().join().trim();
  if (purpose === '') throw new Problem('purpose/missing');
  if (purpose.length > 200 || /\p{Cc}/u.test(purpose)) {
    throw new Problem('purpose/malformed');
  }
}
