/** The decisions in one record, folded out of its facts: each with the rule it rests on and the evidence it saw. */
import { dayOfHappening, happenedOf } from '../calendar/happened.js';
import type { PersonFact } from '../people/facts.js';
import { recommendationDeclined, reviewConcluded, reviewOpened } from './decided-in-review.js';
import { admissionDecided, appealDecided } from './decided-on-appeal.js';
import {
  complaintAllowed,
  complaintDisallowed,
  complaintsGrouped,
  datesSettled,
  thresholdDecided,
} from './decided-on-threshold.js';
import type { DataOf, Decided, Decision, Recorded } from './decision.js';
import type { DecisionKind } from './decision-kinds.js';
import { erasureRestsOn } from './resting-on.js';
import { nothingSeen, type Seen, seenAfter } from './seen.js';

export interface Trail {
  readonly seen: Seen;
  readonly decisions: readonly Decision[];
}

export const evolveTrail = (before: Trail | undefined, recorded: Recorded): Trail => {
  const { fact } = recorded;
  const seen = seenAfter(before?.seen ?? nothingSeen, fact);
  const earlier = before?.decisions ?? [];
  const decisions = fact.type === 'AppealDecided' ? withSetAside(earlier, fact.data) : earlier;
  const decided = decidedBy(fact, seen);
  return { seen, decisions: decided === undefined ? decisions : [...decisions, decisionOf(decided, recorded, seen)] };
};

const decidedBy = (fact: Recorded['fact'], seen: Seen): Decided | undefined => {
  switch (fact.type) {
    case 'ThresholdDecided':
      return thresholdDecided(fact.data, seen);
    case 'ComplaintDisallowed':
      return complaintDisallowed(fact.data);
    case 'ComplaintAllowed':
      return complaintAllowed(fact.data);
    case 'ComplaintDatesSettled':
      return datesSettled(fact.data);
    case 'ComplaintsGrouped':
      return complaintsGrouped(fact.data, 'grouped', seen);
    case 'ComplaintsUngrouped':
      return complaintsGrouped(fact.data, 'ungrouped', seen);
    case 'ReviewOpened':
      return reviewOpened(fact.data, seen);
    case 'ReviewConcluded':
      return reviewConcluded(fact.data, seen);
    case 'RecommendationDeclined':
      return recommendationDeclined(fact.data);
    case 'AppealAdmitted':
      return admissionDecided(fact.data, 'admitted', seen);
    case 'AppealNotAdmitted':
      return admissionDecided(fact.data, 'not-admitted', seen);
    case 'AppealDecided':
      return appealDecided(fact.data, seen);
    case 'PersonalDataErased':
      return erasureDecided(fact.data);
    default:
      return undefined;
  }
};

const erasureDecided = ({
  authority,
  authorityReference,
  erased,
}: Extract<PersonFact, { readonly type: 'PersonalDataErased' }>['data']): Decided => {
  const evidence = { authority, ...(authorityReference !== undefined && { authorityReference }), erased };
  return { kind: 'erasure', outcome: 'erased', rule: erasureRestsOn(authority), evidence };
};

const SET_ASIDE: Readonly<Record<NonNullable<DataOf<'AppealDecided'>['setsAside']>, DecisionKind>> = {
  'threshold-decision': 'threshold',
  'review-conclusion': 'review-conclusion',
};

/** What an upheld appeal sets aside is the last of its kind: it stays in the trail, and says that it stands no more. */
const withSetAside = (decisions: readonly Decision[], data: DataOf<'AppealDecided'>): readonly Decision[] => {
  const kind = data.setsAside && SET_ASIDE[data.setsAside];
  const last = decisions.findLast((decision) => decision.kind === kind);
  const setAside = { appeal: data.appeal, on: dayOfHappening(data) };
  return decisions.map((decision) => (decision === last ? { ...decision, setAside } : decision));
};

const decisionOf = (decided: Decided, { fact, actor, id, recordedAt }: Recorded, { of }: Seen): Decision => ({
  ...decided,
  id,
  maker: { id: actor.id, role: actor.role, ...(actor.body !== undefined && { body: actor.body }) },
  happened: happenedOf(fact.data),
  happenedOn: dayOfHappening(fact.data),
  recordedAt: new Date(recordedAt).toISOString(),
  ...(of !== undefined && { localGovernmentArea: of.localGovernmentArea }),
});
