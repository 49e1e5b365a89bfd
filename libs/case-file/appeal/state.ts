import { type Happened, happenedOf } from '../../calendar/happened.js';
import type { AppealDecided, AppealFact, AppealLodged } from './facts.js';

export interface Reviewer {
  readonly reviewer: string;
  readonly body?: string;
  readonly appointed: Happened;
  readonly appointedBy: string;
}
/** A late one waits to be admitted; an open one for a decision; nothing more comes of the others. */
export const APPEAL_STATUSES = ['late', 'open', 'not-admitted', 'withdrawn', 'decided'] as const;
export type AppealStatus = (typeof APPEAL_STATUSES)[number];

export interface Appeal {
  readonly lodged: AppealLodged['data'];
  readonly status: AppealStatus;
  /** When it was admitted, or not. */
  readonly admission?: Happened & { readonly reasons: string; readonly decidedBy: string };
  readonly reviewer?: Reviewer;
  readonly decided?: AppealDecided['data'];
}
/** By ref, in order. */
export type AppealsState = Readonly<Record<string, Appeal>>;

const changed = (state: AppealsState, ref: string, change: Partial<Appeal>): AppealsState => {
  const one = state[ref];
  return one === undefined ? state : { ...state, [ref]: { ...one, ...change } };
};

export const evolveAppeals = (state: AppealsState, fact: AppealFact): AppealsState => {
  const { appeal } = fact.data;
  switch (fact.type) {
    case 'AppealLodged':
      return { ...state, [appeal]: { lodged: fact.data, status: fact.data.late ? 'late' : 'open' } };
    case 'AppealAdmitted':
    case 'AppealNotAdmitted': {
      const { reasons, decidedBy } = fact.data;
      const status = fact.type === 'AppealAdmitted' ? 'open' : 'not-admitted';
      return changed(state, appeal, { status, admission: { ...happenedOf(fact.data), reasons, decidedBy } });
    }
    case 'AppealReviewerAppointed': {
      const { reviewer, body, appointedBy } = fact.data;
      const appointed = happenedOf(fact.data);
      return changed(state, appeal, {
        reviewer: { reviewer, ...(body !== undefined && { body }), appointed, appointedBy },
      });
    }
    case 'AppealWithdrawn':
      return changed(state, appeal, { status: 'withdrawn' });
    case 'AppealDecided':
      return changed(state, appeal, { status: 'decided', decided: fact.data });
  }
};

const isOpen = ({ status }: Appeal): boolean => status === 'late' || status === 'open';

/** Whoever stops asking for the review stops appealing too. */
export const withdrawnWithRequest = (state: AppealsState): AppealsState =>
  Object.fromEntries(
    Object.entries(state).map(([ref, one]) => [ref, isOpen(one) ? { ...one, status: 'withdrawn' } : one]),
  );

/** Those of which something is still to come. */
export const openAppeals = (state: AppealsState): readonly Appeal[] => Object.values(state).filter(isOpen);
