import { Truth } from '../../web/fields/choices.js';
import { Day } from '../../web/fields/dates.js';
import { matchingShape } from '../../web/fields/texts.js';
import { PathField } from '../../web/routes/path-field.js';

/** Whether the cases behind each figure are told too. */
export class OpenQuery {
  @Truth({ optional: true, description: 'with the cases behind each figure' })
  open?: boolean;
}

/** London days, both included. */
export class StatisticsQuery extends OpenQuery {
  @Day({ description: 'the first day of the period' })
  from!: string;

  @Day({ description: 'the last day of the period' })
  to!: string;
}

const code = matchingShape({
  pattern: '^[A-Z][0-9]{8}$',
  min: 9,
  max: 9,
  says: 'an ONS code, as E07000078',
  example: 'E07000078',
});
const returnId = matchingShape({ pattern: '^n[1-9][0-9]{0,5}$', max: 7, says: 'a return, as n1', example: 'n1' });

/** The local government area of the address, by its ONS code. */
export const PathArea = (): ParameterDecorator => PathField('lga', code);
export const PathReturn = (): ParameterDecorator => PathField('return', returnId);
