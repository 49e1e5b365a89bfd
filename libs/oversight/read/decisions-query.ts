import { OneOf, Truth } from '../../web/fields/choices.js';
import { Day } from '../../web/fields/dates.js';
import { Slug } from '../../web/fields/identifiers.js';
import { Matching } from '../../web/fields/texts.js';
import { PageQuery } from '../../web/input/page.js';
import { DECISION_KINDS, DECISION_OUTCOMES } from '../decision-kinds.js';

/** Filters that must all hold. */
export class DecisionsQuery extends PageQuery {
  @Slug({ optional: true, description: 'the police area; an erasure is of none' })
  area?: string;

  @Matching({ pattern: '^[A-Z][0-9]{8}$', min: 9, max: 9, says: 'an ONS code, as E07000078', optional: true })
  localGovernmentArea?: string;

  @OneOf(DECISION_KINDS, { optional: true })
  kind?: string;

  @OneOf(DECISION_OUTCOMES, { optional: true })
  outcome?: string;

  @Truth({ optional: true, description: 'whether an appeal set it aside; left out, either' })
  setAside?: boolean;

  @Day({ optional: true, description: 'decided on this London day or later' })
  from?: string;

  @Day({ optional: true, description: 'decided on this London day or earlier' })
  to?: string;
}
