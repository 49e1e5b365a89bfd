/**
 * A table of refusals by precedence: it starts from something wrong in every way, and each row repairs what the row before it
 * was refused for. So a row proves its own code and that it comes before all that follow.
 */
export const repairedInTurn = <Code extends string, Value extends object>(
  worst: Value,
  repairs: readonly (readonly [Code, Partial<NoInfer<Value>>])[],
): (readonly [Code, Value])[] =>
  repairs.map(([code], index) => [
    code,
    Object.assign({}, worst, ...repairs.slice(0, index + 1).map(([, repair]) => repair)) as Value,
  ]);
