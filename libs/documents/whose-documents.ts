import type { Actor } from '../decider/actor.js';

/** Whose uploads somebody may read back: everybody's, their body's, or those they brought themselves. */
export type Whose = { readonly of: 'everybody' } | { readonly of: 'body' | 'uploader'; readonly id: string };

/** The office reads what a case rests on; an agency what it sent itself, whoever of its people did; anybody else their own alone. */
export function whoseDocuments({ id, role, body }: Pick<Actor, 'id' | 'role' | 'body'>): Whose {
  if (role === 'coordinator' || role === 'chair' || role === 'data-protection') return { of: 'everybody' };
  return role === 'agency' && body !== undefined ? { of: 'body', id: body } : { of: 'uploader', id };
}

/** Under whose name an upload is kept: a body's people send for their body, all others for themselves. */
export const broughtBy = ({ id, role, body }: Pick<Actor, 'id' | 'role' | 'body'>) => ({
  uploader: id,
  body: role === 'agency' ? (body ?? null) : null,
});
