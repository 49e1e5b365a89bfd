/** What nearly every rule about a complaint asks first. */
import { type Happened, happenedBefore } from '../../calendar/happened.js';
import { type Refusal, refuse } from '../../decider/decider.js';
import type { CaseFile } from '../case-state.js';
import type { ComplaintState } from './state.js';

export const complaintOnCase = ({ complaints }: CaseFile, ref: string): ComplaintState | Refusal<'complaint/unknown'> =>
  complaints.byRef[ref] ?? refuse('complaint/unknown', 'No complaint on this case has this ref.');

/** The latest of several moments: what comes after all of them lies before none. */
export const latest = (first: Happened, others: readonly (Happened | undefined)[]): Happened =>
  others.reduce<Happened>((last, one) => (one !== undefined && happenedBefore(last, one) ? one : last), first);
