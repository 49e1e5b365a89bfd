/** Which open cases a request may repeat: the same applicant or victim, or the same complaint. */
import { Inject, Injectable } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { Actor } from '../../decider/actor.js';
import type { Sql } from '../../postgres/connection.js';
import { ReadModels } from '../../read-models/read-models.js';
import { READ_MODEL_CONNECTION } from '../../records/tokens.js';
import { workQueue } from './work-queue.js';

export const DUPLICATE_SIGNS = ['same-person', 'same-complaint'] as const;

export class PossibleDuplicateCase {
  @ApiProperty({ format: 'uuid' }) caseId!: string;
  @ApiProperty() reference!: string;
  @ApiProperty({ enum: DUPLICATE_SIGNS, isArray: true, description: 'an applicant or victim, a report or reference' })
  why!: (typeof DUPLICATE_SIGNS)[number][];
}

const PATIENCE_MS = 1_000;
const MOST = 20;

@Injectable()
export class PossibleDuplicateCases {
  constructor(
    @Inject(READ_MODEL_CONNECTION) private readonly sql: Sql,
    @Inject(ReadModels) private readonly readModels: ReadModels,
  ) {}

  /**
   * Of a case whose request stands at `position`, applied for by or for these people; the complaints are compared once the read
   * model has folded the case, for which it waits a second. An applicant is told of cases they applied for themselves only.
   */
  async of(
    caseId: string,
    people: readonly string[],
    position: string,
    actor: Actor,
  ): Promise<readonly PossibleDuplicateCase[]> {
    await this.readModels.waitFor(workQueue.name, position, PATIENCE_MS);
    const theirs =
      actor.role === 'applicant'
        ? this.sql`exists (select from work_queue.people
            where stream = cases.stream and person::text = ${actor.id} and applicant)`
        : this.sql`area = ${actor.area ?? ''}`;
    const rows = await this.sql<{ case_id: string; reference: string; person: boolean; complaint: boolean }[]>`
      with alike as (
        select stream, 'person' as sign from work_queue.people
        where person = any (${people as string[]}::uuid[]) and (applicant or victim)
        union
        select other.stream, 'complaint' from work_queue.complaints own
        join work_queue.complaints other on other.report = own.report
        where own.stream = ${`case-${caseId}`}
        union
        select other.stream, 'complaint' from work_queue.complaints own
        join work_queue.complaints other on other.reference = own.reference and other.agency = own.agency
        where own.stream = ${`case-${caseId}`}
      )
      select case_id, reference, bool_or(sign = 'person') as person, bool_or(sign = 'complaint') as complaint
      from alike join work_queue.cases using (stream)
      where case_id <> ${caseId} and open and ${theirs}
      group by case_id, reference, requested_on order by requested_on desc, case_id limit ${MOST}`;
    return rows.map((row) => ({
      caseId: row.case_id,
      reference: row.reference,
      why: [...(row.person ? (['same-person'] as const) : []), ...(row.complaint ? (['same-complaint'] as const) : [])],
    }));
  }
}
