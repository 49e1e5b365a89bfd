/** Why a request was turned away, for machinery that is not the domain: the domain's refusals are values and never thrown. */
export interface FieldFault {
  /** `complaints[0].incidentOn`; empty for the body itself. */
  readonly path: string;
  readonly message: string;
}

export interface ProblemDetails {
  readonly errors?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** `because` reaches the client as `detail`: it quotes nothing that was sent. */
export class Problem extends Error {
  override readonly name = 'Problem';
  constructor(
    readonly code: string,
    readonly because?: string,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

export const invalid = (...errors: readonly FieldFault[]): Problem =>
  new Problem('request/invalid', undefined, { errors });
