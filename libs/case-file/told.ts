/** What a command on a case is told beside itself: the moment and the actor, and what other records say. */
import type { Day } from '../calendar/day.js';
import type { SaidToHaveHappened } from '../calendar/happened.js';
import type { Given } from '../decider/decider.js';
import type { HeldOnPerson } from '../people/facts.js';
import type { Procedure } from '../procedures/facts.js';
import type { ReportAsRead } from '../reports/facts.js';

/** A command of a case. When it happened: now, where nothing is said. */
export interface Command<Type extends string> {
  readonly type: Type;
  readonly happened?: SaidToHaveHappened;
}

/** Which other records a command turns on, found from the command and the case as it stands: nothing is read that no rule asks for. */
export interface Needs {
  readonly people?: readonly string[];
  readonly reports?: readonly string[];
  /** Digests. */
  readonly documents?: readonly string[];
  readonly cases?: readonly string[];
  /** Of the area: that in force on a day, or a version of it. */
  readonly procedure?: { readonly area: string } & ({ readonly on: Day } | { readonly version: number });
  /** People whose names, addresses, numbers no public reason may hold. */
  readonly held?: readonly string[];
}

/** What those records said. Of reports, documents and cases only those that are there. */
export interface Known {
  readonly people: {
    readonly unknown: readonly string[];
    readonly erased: readonly string[];
    readonly restricted: readonly string[];
  };
  readonly reports: readonly ReportAsRead[];
  readonly documents: readonly {
    readonly digest: string;
    readonly mediaType: string;
    readonly about: readonly string[];
  }[];
  readonly cases: readonly string[];
  readonly procedure?: { readonly procedure: Procedure; readonly revision: number };
  readonly held: readonly HeldOnPerson[];
}

export const nothingKnown: Known = {
  people: { unknown: [], erased: [], restricted: [] },
  reports: [],
  documents: [],
  cases: [],
  held: [],
};

export interface Told extends Given {
  readonly known: Known;
}
