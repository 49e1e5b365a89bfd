import type { Day } from '../../calendar/day.js';
import type { Happened } from '../../calendar/happened.js';
import type { Fact } from '../../decider/decider.js';
import type { Personal } from '../../decider/personal.js';

export type RecommendationMade = Fact<
  'RecommendationMade',
  Happened & {
    /** `r1`, `r2`… in order. */
    readonly recommendation: string;
    /** The body it is addressed to, by slug: anybody with public functions (s.104(7)). */
    readonly to: string;
    /** Written to a body and the applicant: it names nobody. */
    readonly text: Personal;
    readonly byWhen?: Day;
  }
>;
export type RecommendationSent = Fact<
  'RecommendationSent',
  Happened & { readonly recommendation: string; readonly to: string }
>;
export type RecommendationAccepted = Fact<
  'RecommendationAccepted',
  Happened & {
    readonly recommendation: string;
    readonly by: string;
    readonly comment?: Personal;
    /** The agency worker, by the subject of their token; absent where a coordinator recorded it for the body. */
    readonly answeredBy?: string;
  }
>;
/** Regard was had to it (s.104(7)): the addressee says why it will not follow. */
export type RecommendationDeclined = Fact<
  'RecommendationDeclined',
  Happened & {
    readonly recommendation: string;
    readonly by: string;
    /** For the public trail: they name nobody. */
    readonly reasons: string;
    readonly answeredBy?: string;
  }
>;
export type ActionAgreed = Fact<
  'ActionAgreed',
  Happened & {
    /** `x1`, `x2`… in order. */
    readonly action: string;
    /** The body that owns it, by slug. */
    readonly by: string;
    /** Written to a body and the applicant: it names nobody. */
    readonly what: Personal;
    readonly byWhen: Day;
    /** Ref of the recommendation it carries out. */
    readonly recommendation?: string;
  }
>;
/** `answeredBy`: the agency worker, by the subject of their token; absent where a coordinator recorded it for the body. */
export type ActionProgressed = Fact<
  'ActionProgressed',
  Happened & { readonly action: string; readonly note: Personal; readonly answeredBy?: string }
>;
export type ActionCompleted = Fact<
  'ActionCompleted',
  Happened & { readonly action: string; readonly note?: Personal; readonly answeredBy?: string }
>;
export type ActionAbandoned = Fact<
  'ActionAbandoned',
  Happened & { readonly action: string; readonly reason: Personal; readonly answeredBy?: string }
>;

export type ActionFact =
  | RecommendationMade
  | RecommendationSent
  | RecommendationAccepted
  | RecommendationDeclined
  | ActionAgreed
  | ActionProgressed
  | ActionCompleted
  | ActionAbandoned;
