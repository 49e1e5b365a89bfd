import { v5 } from 'uuid';
import { IdenticalRows } from './identical-rows.js';

const SPACE = '0b6a2a58-6d0b-4f0e-8f56-8a3f7c0f9d22';

describe('identical rows', () => {
  it('are counted from 0, each digest for itself', () => {
    const rows = new IdenticalRows();
    const [one, other] = ['a', 'b'].map((name) => v5(name, SPACE)) as [string, string];
    expect([one, one, other, one, other].map((digest) => rows.countPreceding(digest))).toEqual([0, 1, 0, 2, 1]);
  });

  it('are told apart where their digests begin alike, and where they are nothing', () => {
    const rows = new IdenticalRows();
    const alike = ['00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000001'];
    expect([...alike, ...alike].map((digest) => rows.countPreceding(digest))).toEqual([0, 0, 1, 1]);
  });

  it('stay counted while the table grows', () => {
    const rows = new IdenticalRows();
    const digests = Array.from({ length: 20_000 }, (_, number) => v5(String(number), SPACE));
    const [often] = digests as [string];
    for (const preceding of [0, 1, 2]) expect(rows.countPreceding(often)).toBe(preceding);
    for (const preceding of [0, 1, 2])
      expect(new Set(digests.slice(1).map((digest) => rows.countPreceding(digest)))).toEqual(new Set([preceding]));
    expect(rows.countPreceding(often)).toBe(3);
  });
});
