/** The parts of the domain this program is made of: what is read of them, and their doors. */
import type { Type } from '@nestjs/common';
import { CaseFileModule } from '../../libs/case-file/case-file.module.js';
import { caseProjections } from '../../libs/case-file/read/case-projections.js';
import { DocumentsModule } from '../../libs/documents/documents.module.js';
import { OversightModule } from '../../libs/oversight/oversight.module.js';
import { decisionTrail } from '../../libs/oversight/read/decision-trail.js';
import { PeopleModule } from '../../libs/people/people.module.js';
import { NarrativeTexts } from '../../libs/people/read/narrative-texts.js';
import { peopleProjections } from '../../libs/people/read/people-projections.js';
import type { Sql } from '../../libs/postgres/connection.js';
import { ProceduresModule } from '../../libs/procedures/procedures.module.js';
import type { Projection } from '../../libs/read-models/projection.js';
import { reportProjections, retiredReportProjections } from '../../libs/reports/read/report-projections.js';
import { ReportsModule } from '../../libs/reports/reports.module.js';
import type { ReplacementTexts } from '../../libs/sealing/replacing-sealer.js';
import type { Sealer } from '../../libs/sealing/sealing.js';
import { statutoryCounts } from '../../libs/statistics/read/statutory-counts.js';
import { StatisticsModule } from '../../libs/statistics/statistics.module.js';

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
