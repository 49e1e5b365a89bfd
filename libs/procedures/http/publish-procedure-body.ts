import type { SaidToHaveHappened } from '../../calendar/happened.js';
import { saidToHaveHappened } from '../../records/said.js';
import { Day, Instant } from '../../web/fields/dates.js';
import { slugShape } from '../../web/fields/identifiers.js';
import { ListOf } from '../../web/fields/lists.js';
import type { Procedure } from '../facts.js';
import { ProcedureFields } from './procedure-fields.js';

/** The next version, whole: nothing of the version before is taken over. */
export class PublishProcedureBody extends ProcedureFields {
  @ListOf(slugShape, {
    max: 20,
    unique: true,
    optional: true,
    description: 'grounds it adds to `persistence`, `harm` and `adequacy` (s.104(5)); left out, none',
  })
  ownGrounds?: string[];

  @Instant({ optional: true, description: 'when it was published; with neither this nor `occurredOn`, now' })
  occurredAt?: string;

  @Day({ optional: true, description: 'the London day on which it was published, where only that is known' })
  occurredOn?: string;
}

export function publicationIn(body: PublishProcedureBody): {
  readonly procedure: Procedure;
  readonly happened: SaidToHaveHappened;
} {
  const { occurredAt: _, occurredOn: __, ownGrounds = [], ...procedure } = body;
  return { procedure: { ...procedure, ownGrounds }, happened: saidToHaveHappened(body) };
}
