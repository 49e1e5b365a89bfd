/** What other slices may ask of reports, through the query bus. */
import { Query } from '@nestjs/cqrs';
import type { ReportAsRead } from './facts.js';

/** These reports as their own streams have them now, in the order asked; those nobody recorded are absent. */
export class ReportsAsRead extends Query<readonly ReportAsRead[]> {
  constructor(readonly ids: readonly string[]) {
    super();
  }
}
