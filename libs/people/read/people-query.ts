import { Name } from '../../web/fields/texts.js';
import { PageQuery } from '../../web/input/page.js';
import { invalid } from '../../web/problems/problem.js';
import { Postcode } from '../http/person-fields.js';

export class PeopleQuery extends PageQuery {
  @Name({ optional: true, description: 'whole, however it is written' })
  surname?: string;

  @Postcode({ optional: true, description: 'whole; this or a surname is needed' })
  postcode?: string;
}

/** Nobody leafs through everybody. Throws the problem `request/invalid`. */
export function refuseEverybody({ surname, postcode }: PeopleQuery): void {
  if (surname === undefined && postcode === undefined)
    throw invalid({ path: 'surname', message: 'must be given, or else `postcode`' });
}
