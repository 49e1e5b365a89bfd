/** What the parts of the domain record: all that a program needs which reads facts and nothing else. */
import { catalogue as caseCatalogue } from '../../libs/case-file/catalogue.js';
import type { Catalogue } from '../../libs/event-log/catalogue.js';
import { catalogue as personCatalogue } from '../../libs/people/catalogue.js';
import { catalogue as procedureCatalogue } from '../../libs/procedures/catalogue.js';
import { catalogue as reportCatalogue } from '../../libs/reports/catalogue.js';
import { catalogue as returnCatalogue } from '../../libs/statistics/catalogue.js';

export const catalogues: readonly Catalogue[] = [
  procedureCatalogue,
  reportCatalogue,
  personCatalogue,
  caseCatalogue,
  returnCatalogue,
];
