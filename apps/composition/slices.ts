/** The parts of the domain this program is made of: what they record, what is read of them, and their doors. */
import type { Type } from '@nestjs/common';
import { CaseFileModule } from '../../libs/case-file/case-file.module.js';
import { catalogue as caseCatalogue } from '../../libs/case-file/catalogue.js';
import { caseProjections } from '../../libs/case-file/read/case-projections.js';
import { DocumentsModule } from '../../libs/documents/documents.module.js';
import type { Catalogue } from '../../libs/event-log/catalogue.js';
import { OversightModule } from '../../libs/oversight/oversight.module.js';
import { decisionTrail } from '../../libs/oversight/read/decision-trail.js';
import { catalogue as personCatalogue } from '../../libs/people/catalogue.js';
import { PeopleModule } from '../../libs/people/people.module.js';
import { NarrativeTexts } from '../../libs/people/read/narrative-texts.js';
import { peopleProjections } from '../../libs/people/read/people-projections.js';
import type { Sql } from '../../libs/postgres/connection.js';
import { catalogue as procedureCatalogue } from '../../libs/procedures/catalogue.js';
import { ProceduresModule } from '../../libs/procedures/procedures.module.js';
import type { Projection } from '../../libs/read-models/projection.js';
import { catalogue as reportCatalogue } from '../../libs/reports/catalogue.js';
import { reportProjections, retiredReportProjections } from '../../libs/reports/read/report-projections.js';
import { ReportsModule } from '../../libs/reports/reports.module.js';
import type { ReplacementTexts } from '../../libs/sealing/replacing-sealer.js';
import type { Sealer } from '../../libs/sealing/sealing.js';
import { catalogue as returnCatalogue } from '../../libs/statistics/catalogue.js';
import { statutoryCounts } from '../../libs/statistics/read/statutory-counts.js';
import { StatisticsModule } from '../../libs/statistics/statistics.module.js';

export const catalogues: readonly Catalogue[] = [
  procedureCatalogue,
  reportCatalogue,
  personCatalogue,
  caseCatalogue,
  returnCatalogue,
];

export const projectionsOf = (sealer: Sealer): readonly Projection[] => [
  ...reportProjections,
  ...peopleProjections(sealer),
  ...caseProjections,
  decisionTrail as Projection,
  statutoryCounts as Projection,
];

/** What earlier versions folded: their tables are dropped. */
export const retiredProjections: readonly string[] = [...retiredReportProjections, 'procedures'];

export const modules: readonly Type[] = [
  ProceduresModule,
  ReportsModule,
  PeopleModule,
  DocumentsModule,
  CaseFileModule,
  OversightModule,
  StatisticsModule,
];

/** What is shown where a text was erased. */
export const replacementTextsIn = (sql: Sql, sealer: Sealer): ReplacementTexts => new NarrativeTexts(sql, sealer);
