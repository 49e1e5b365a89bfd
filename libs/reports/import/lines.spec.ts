import { Problem } from '../../web/problems/problem.js';
import { LONGEST_LINE, linesOf } from './lines.js';

async function read(...chunks: readonly (string | Uint8Array)[]): Promise<readonly unknown[]> {
  async function* arriving() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const lines: unknown[] = [];
  for await (const some of linesOf(arriving()))
    for (const { number, text } of some) lines.push([number, text instanceof Problem ? text.code : text]);
  return lines;
}

const long = (bytes: number): string => 'x'.repeat(bytes);
const tooLong = 'import/line-too-long';
const text = 'é€😀,b\r\n\n,c\nd';

describe('lines of an upload', () => {
  it.each<[string, readonly (string | Uint8Array)[], readonly unknown[]]>([
    ['nothing', [], []],
    ['an empty chunk', [''], []],
    ['only empty lines', ['\n\r\n\n'], []],
    [
      'a last line without a break',
      ['a\nb'],
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'CRLF, and an empty line that still counts',
      ['a\r\n\r\nb\r\n'],
      [
        [1, 'a'],
        [3, 'b'],
      ],
    ],
    [
      'a CRLF cut in two',
      ['a\r', '\nb'],
      [
        [1, 'a'],
        [2, 'b'],
      ],
    ],
    [
      'a byte order mark, at the beginning only',
      ['\ufeffa\n\ufeffb'],
      [
        [1, 'a'],
        [2, '\ufeffb'],
      ],
    ],
    [
      'bytes that are no UTF-8',
      [Buffer.from([0x61, 0x0a, 0xff, 0x0a, 0x62])],
      [
        [1, 'a'],
        [2, 'import/not-utf-8'],
        [3, 'b'],
      ],
    ],
    [
      'a character cut off by the end',
      [Buffer.from([0x61, 0x0a, 0xc3])],
      [
        [1, 'a'],
        [2, 'import/not-utf-8'],
      ],
    ],
    [
      'the longest line',
      [`${long(LONGEST_LINE)}\nb`],
      [
        [1, long(LONGEST_LINE)],
        [2, 'b'],
      ],
    ],
    [
      'one byte more',
      [`${long(LONGEST_LINE + 1)}\nb`],
      [
        [1, tooLong],
        [2, 'b'],
      ],
    ],
    [
      'a line without end, in many chunks',
      [...Array(9).fill(long(40_000)), '\nb'],
      [
        [1, tooLong],
        [2, 'b'],
      ],
    ],
    [
      'a long line at the end',
      ['a\n', long(LONGEST_LINE), 'x'],
      [
        [1, 'a'],
        [2, tooLong],
      ],
    ],
  ])('%s', async (_what, chunks, lines) => expect(await read(...chunks)).toEqual(lines));

  it('are the same wherever the bytes are cut', async () => {
    const bytes = Buffer.from(text);
    const whole = await read(text);
    expect(whole).toEqual([
      [1, 'é€😀,b'],
      [3, ',c'],
      [4, 'd'],
    ]);
    for (let cut = 0; cut <= bytes.length; cut += 1)
      expect(await read(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(whole);
    expect(await read(...[...bytes].map((byte) => Buffer.of(byte)))).toEqual(whole);
  });

  it('come in small numbers however large a chunk is', async () => {
    async function* arriving() {
      yield Buffer.from('abc\n'.repeat(200_000));
    }
    let lines = 0;
    for await (const some of linesOf(arriving())) {
      expect(some.length).toBeLessThan(20_000);
      lines += some.length;
    }
    expect(lines).toBe(200_000);
  });
});
