/** One sentence for every rule of a case: given facts, when a command (by somebody, at some time, told of other records), then. */
import type { CaseCommand } from '../../../libs/case-file/case-commands.js';
import { caseDecider } from '../../../libs/case-file/case-file.js';
import type { CaseFact } from '../../../libs/case-file/facts.js';
import type { Known } from '../../../libs/case-file/told.js';
import type { Given } from '../../../libs/decider/decider.js';
import { specificationOf } from '../decider-specification.js';
import { given as byDefault, known } from './facts.js';

const cases = specificationOf(caseDecider, byDefault);

/** What stands in place of the standard: of what other records say, only what is given. */
export interface In {
  readonly known?: Partial<Known>;
}

/** `aCase(requested()).when(command, {actor, now, known}).thenRecorded(...) | .thenRefused(code)` */
export const aCase = (...facts: readonly CaseFact[]) => ({
  when: (command: CaseCommand, { known: more, ...given }: Partial<Given> & In = {}) =>
    cases.given(...facts).when({ command, known: { ...known, ...more } }, given),
});
