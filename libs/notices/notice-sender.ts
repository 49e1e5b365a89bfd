import type { Notice } from './notice.js';

/** Brings a notice to whom it is for. Throws where it could not; then, or when nobody knows whether it did, it is asked again. */
export interface NoticeSender {
  send(notice: Notice): Promise<void>;
}
