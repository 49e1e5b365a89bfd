/** An assessment as it is answered: everything its conclusion follows from, and all of it in plain sentences. */
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  type AssessedComplaint,
  COMPLAINT_KINDS,
  CONCLUSIONS,
  type ComplaintRow,
  ONGOING,
  REASONS_NOT_COUNTED,
  type ReasonNotCounted,
  type ThresholdAssessment,
  VERIFICATIONS,
} from '../../../procedures/threshold/assessment.js';
import { TRIGGER_KINDS, type Trigger } from '../../../procedures/threshold/threshold.js';
import {
  OnDay,
  One,
  OptionalDay,
  OptionalMonth,
  OptionalOne,
  OptionalUuid,
  Uuid,
  Whole,
} from '../../read/answer-fields.js';
import {
  type CaseAssessment,
  ONGOING_FROM,
  type OtherResult,
  REASONS_WITHHELD,
  TELLERS,
  type Teller,
  type ToldDates,
  type WithheldComplaint,
  type Working,
} from '../facts.js';

/** As the rule takes it: to that null and absent are the same, and here it is always absent. */
class ComplaintUsed implements AssessedComplaint {
  @ApiProperty() ref!: string;
  @OptionalDay() incidentOn?: string | null;
  @OptionalMonth() incidentMonth?: string | null;
  @OnDay() complainedOn!: string;
  @One(COMPLAINT_KINDS) kind!: AssessedComplaint['kind'];
  @OptionalUuid() complainant?: string | null;
  @ApiPropertyOptional({ description: 'the same for complaints about one incident' }) incident?: string | null;
  @One(VERIFICATIONS) verification!: AssessedComplaint['verification'];
  @ApiPropertyOptional() retracted?: boolean;
}
class ComplaintWithheld implements WithheldComplaint {
  @ApiProperty() ref!: string;
  @One(REASONS_WITHHELD) reason!: WithheldComplaint['reason'];
}
class RowOfWorking implements ComplaintRow {
  @ApiProperty() ref!: string;
  @ApiProperty() counts!: boolean;
  @OptionalOne(REASONS_NOT_COUNTED) reason?: ReasonNotCounted;
  @OptionalDay() reportBy?: string;
  @OptionalDay() applyBy?: string;
}
class CriteriaOfWorking {
  @ApiProperty() count!: boolean;
  @ApiProperty() window!: boolean;
  @ApiProperty({ type: ['boolean', 'null'], description: 'null where nobody knows' } as object) ongoing!:
    | boolean
    | null;
}
class WorkingAnswer implements Working {
  @Whole() qualifying!: number;
  @Whole() required!: number;
  @ApiProperty({ type: [RowOfWorking] }) complaints!: readonly RowOfWorking[];
  @ApiProperty({ description: 's.104(4) obliges the bodies to decide that the threshold is met' }) statutory!: boolean;
  @ApiProperty({ type: CriteriaOfWorking }) criteria!: CriteriaOfWorking;
  @ApiProperty({ enum: [...TRIGGER_KINDS, null], type: ['string', 'null'] } as object) trigger!: Trigger['kind'] | null;
  @One(CONCLUSIONS) conclusion!: ThresholdAssessment['conclusion'];
}
class DatesToldOtherwise implements ToldDates {
  @ApiProperty() ref!: string;
  @One(TELLERS) teller!: Teller;
  @OptionalDay() incidentOn?: string;
  @OptionalMonth() incidentMonth?: string;
  @OnDay() complainedOn!: string;
}
class DatesTaken {
  @ApiProperty() ref!: string;
  @One(TELLERS) teller!: Teller;
}
class ResultOtherwise implements OtherResult {
  @ApiProperty({ type: [DatesTaken], description: 'whose dates of which complaints, the fewest that bring it about' })
  taken!: readonly DatesTaken[];
  @ApiProperty({ type: WorkingAnswer }) working!: WorkingAnswer;
}
class ReportRead {
  @Uuid() id!: string;
  @Whole() revision!: number;
}

export class CaseAssessmentAnswer implements CaseAssessment {
  @Whole() procedureVersion!: number;
  @ApiProperty({ format: 'date', description: 'the day the review was asked for' }) appliedOn!: string;
  @One(ONGOING) ongoing!: CaseAssessment['ongoing'];
  @One(ONGOING_FROM) ongoingFrom!: CaseAssessment['ongoingFrom'];
  @ApiProperty({ type: [ComplaintUsed], description: 'by the dates of the case' })
  complaints!: readonly ComplaintUsed[];
  @ApiProperty({ type: [ComplaintWithheld] }) withheld!: readonly ComplaintWithheld[];
  @ApiProperty({ type: WorkingAnswer }) working!: WorkingAnswer;
  @ApiProperty({ type: [DatesToldOtherwise], description: 'what the bodies and the reports tell otherwise' })
  toldOtherwise!: readonly DatesToldOtherwise[];
  @ApiProperty({ type: [ResultOtherwise], description: 'what other dates would come to, where that is not the same' })
  otherwise!: readonly ResultOtherwise[];
  @ApiProperty({ type: [String], description: 'complaints whose dates must be settled before anybody decides' })
  unsettled!: readonly string[];
  @ApiProperty({ type: [ReportRead] }) reports!: readonly ReportRead[];
  @ApiProperty({ type: [String], description: 'all of it in plain sentences' }) explanation!: readonly string[];
}

class LastAssessment {
  @ApiProperty({ example: 'a1' }) assessment!: string;
  @ApiProperty({ description: 'it would come out otherwise now: a decision needs another' }) evidenceChanged!: boolean;
}

/** What an assessment would come to today. */
export class ThresholdPreview extends CaseAssessmentAnswer {
  @Uuid() id!: string;
  @Whole() revision!: number;
  @ApiPropertyOptional({ type: LastAssessment, description: 'the last that was recorded' }) last?: LastAssessment;
}
