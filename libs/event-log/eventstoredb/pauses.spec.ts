import { pauseMilliseconds } from './pauses.js';

describe('pauses between tries', () => {
  it('double up to a limit', () =>
    expect([0, 1, 2, 5, 6, 50].map((failures) => pauseMilliseconds(failures, () => 1))).toEqual([
      100, 200, 400, 3_200, 5_000, 5_000,
    ]));

  it('are shorter by as much as a half, as chance has it', () =>
    expect([0, 0.5].map((chance) => pauseMilliseconds(6, () => chance))).toEqual([2_500, 3_750]));
});
