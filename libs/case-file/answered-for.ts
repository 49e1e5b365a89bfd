/** Who ever spoke for a body on a case: a person is the same person whatever role today's token carries (domain section 2). */

/** An agency worker, by the subject of their token, and the body they answered for. */
export interface AnsweredFor {
  readonly body: string;
  readonly by: string;
}

/** Each once; nobody, where a coordinator recorded it for the body. */
export const joinedBy = (
  before: readonly AnsweredFor[],
  body: string | undefined,
  by: string | undefined,
): readonly AnsweredFor[] =>
  body === undefined || by === undefined || before.some((one) => one.body === body && one.by === by)
    ? before
    : [...before, { body, by }];
