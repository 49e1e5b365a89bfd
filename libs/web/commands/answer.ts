/** What a handler answers: the body and what goes into headers beside it. The interceptor beside this file writes both. */
export interface AnswerHeaders {
  /** Of the stream after the command, or of the resource read: `ETag`. */
  readonly revision?: number;
  /** Of the last fact written, or what the read model has folded: `Log-Position`. */
  readonly position?: string;
  /** Path of what was created: `Location`. */
  readonly location?: string;
}

export class Answer<Body extends object = object> {
  constructor(
    readonly body: Body,
    readonly headers: AnswerHeaders = {},
  ) {}
}

export const answer = <Body extends object>(body: Body, headers?: AnswerHeaders): Answer<Body> =>
  new Answer(body, headers);
