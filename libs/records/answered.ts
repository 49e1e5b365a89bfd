/** What came of a command, as HTTP tells it. */
import { isRefusal, type Refusal } from '../decider/decider.js';
import { answer, type Answer as HttpAnswer } from '../web/commands/answer.js';
import { Problem } from '../web/problems/problem.js';
import type { Answer, Done } from './write-path.js';

/** A refusal stays a value; who decided at an older revision is told so (412); all else is the body and where it stands in the log. */
export function answered<Code extends string, Body extends object>(
  outcome: Answer<Code>,
  body: (done: Done) => Body,
  location?: string,
): HttpAnswer<Body> | Refusal<Code | 'person/erased'> {
  if (isRefusal(outcome)) return outcome;
  if (outcome.outcome === 'stale') throw new Problem('request/stale');
  return answer(body(outcome), { revision: outcome.revision, position: outcome.position, location });
}
