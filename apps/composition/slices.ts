/** The parts of the domain this program is made of: what they record, what is read of them, and their doors. */
import type { Type } from '@nestjs/common';
import type { Catalogue } from '../../libs/event-log/catalogue.js';
import { catalogue as procedureCatalogue } from '../../libs/procedures/catalogue.js';
import { ProceduresModule } from '../../libs/procedures/procedures.module.js';
import { procedureProjections } from '../../libs/procedures/read/procedures-projection.js';
import type { Projection } from '../../libs/read-models/projection.js';
import { catalogue as reportCatalogue } from '../../libs/reports/catalogue.js';
import { reportProjections } from '../../libs/reports/read/report-projections.js';
import { ReportsModule } from '../../libs/reports/reports.module.js';
import type { Sealer } from '../../libs/sealing/sealing.js';

export const catalogues: readonly Catalogue[] = [procedureCatalogue, reportCatalogue];

export const projectionsOf = (_sealer: Sealer): readonly Projection[] => [
  ...procedureProjections,
  ...reportProjections,
];

export const modules: readonly Type[] = [ProceduresModule, ReportsModule];
