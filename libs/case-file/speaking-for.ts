/** For whom somebody answers what was asked of a body. */
import type { Actor } from '../decider/actor.js';

/** An agency worker speaks for their own body; a coordinator only for the one on whose behalf they record. */
export const speaksFor = ({ role, body, onBehalfOf }: Actor): string | undefined =>
  role === 'agency' ? body : onBehalfOf;

/** The agency worker by the subject of their token; nobody where a coordinator recorded it for the body. */
export const answeredBy = ({ role, id }: Actor): { readonly answeredBy?: string } =>
  role === 'agency' ? { answeredBy: id } : {};
