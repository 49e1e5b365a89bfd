/** No log can be at this address. The message goes on from the name of what holds it: "must …", "has …". */
export class WrongAddress extends Error {
  override readonly name = 'WrongAddress';
}
