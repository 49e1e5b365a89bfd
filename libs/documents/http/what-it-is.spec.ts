import fc from 'fast-check';
import { pdf, SMALL_FILES, zip } from '../../../test/support/small-files.js';
import { MEDIA_TYPES, type MediaType } from '../media-types.js';
import { isWhatItSays } from './what-it-is.js';

const typesOf = async (bytes: Buffer | string): Promise<readonly MediaType[]> => {
  const held: MediaType[] = [];
  for (const type of MEDIA_TYPES) if (await isWhatItSays(type, Buffer.from(bytes as string))) held.push(type);
  return held;
};
const MESSAGE = 'From: a@example.org\nDate: Wed, 1 Jul 2026 09:00:00 +0100\n';

describe('what a document is', () => {
  it.each(MEDIA_TYPES)('is known of %s, and it passes for nothing else', async (type) => {
    const alsoText = type === 'message/rfc822' ? ['text/plain'] : [];
    expect([...(await typesOf(SMALL_FILES[type]('Rosa')))].sort()).toEqual([type, ...alsoText].sort());
  });

  it.each([
    ['a program', Buffer.from('4d5a90000300000004000000ffff', 'hex')],
    ['a program of Linux', Buffer.from('7f454c4602010100', 'hex')],
    ['a zip of something else', zip({ 'evidence.txt': 'x' })],
    ['a document with macros', zip({ '[Content_Types].xml': withMacros() })],
    ['a gif', Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0080\u0000\u0000', 'latin1')],
    ['half a signature of a PNG', Buffer.from('89504e47', 'hex')],
    ['a text in Latin-1', Buffer.from('caf\u00e9', 'latin1')],
    ['a text in UTF-16', Buffer.from('text', 'utf16le')],
    ['a text with a surrogate', Buffer.from('eda080', 'hex')],
    ['a text with NUL', 'a\0b'],
    ['a text with an escape', 'a\u001b[2Jb'],
    ['a text with DEL', 'a\u007fb'],
    ['a text with a next-line', 'a\u0085b'],
    ['a text with a form feed', 'a\fb'],
  ])('%s is nothing we take', async (_what, bytes) => {
    expect(await typesOf(bytes)).toEqual([]);
  });

  it.each([
    ['words that begin as a picture does', 'BMW, black, parked outside since Monday.'],
    ['words that begin as a program does', 'MZ says that it was not him.'],
    ['a byte order mark and any script', '\ufeffÉ mérite – 夜中まで 😀\r\n\tindented'],
    ['something like a header', 'To do: ring the council'],
    ['a header without a day', 'From: a@example.org\n\nx'],
    ['a header behind an empty line', `\n${MESSAGE}`],
    ['a header with something else in it', `Dear all,\n${MESSAGE}\nx`],
    ['a header in which the sender is only quoted', 'Subject: x\n from: a\n date: b\n\nx'],
    ['markup', '<html><script>alert(1)</script></html>'],
  ])('%s: text', async (_what, text) => {
    expect(await typesOf(text)).toEqual(['text/plain']);
  });

  it('a message may hold bytes that are no text, but no NUL', async () => {
    const latin = Buffer.concat([Buffer.from(MESSAGE), Buffer.from('\ncaf\u00e9', 'latin1')]);
    expect(await typesOf(latin)).toEqual(['message/rfc822']);
    expect(await typesOf(Buffer.concat([latin, Buffer.of(0)]))).toEqual([]);
    expect(await typesOf(`${MESSAGE.replaceAll('\n', '\r\n')}\r\nx`)).toContain('message/rfc822');
  });

  it('a PDF that is all text is a PDF and no text', async () => {
    expect(await typesOf(pdf('plain'))).toEqual(['application/pdf']);
  });

  it('nothing makes the question fail', async () => {
    const starts = [
      ...MEDIA_TYPES.map((type) => SMALL_FILES[type]('x')),
      Buffer.from('504b0304', 'hex'),
      Buffer.alloc(0),
    ];
    const damaged = fc.record({
      start: fc.constantFrom(...starts),
      kept: fc.nat(300),
      noise: fc.uint8Array({ maxLength: 80 }),
      at: fc.nat(100),
    });
    await fc.assert(
      fc.asyncProperty(damaged, async ({ start, kept, noise, at }) => {
        const bytes = Buffer.concat([start.subarray(0, kept), noise]);
        if (at < bytes.length) bytes[at] = 0xff;
        for (const type of await typesOf(bytes)) expect(MEDIA_TYPES).toContain(type);
      }),
      { numRuns: 400 },
    );
  });
});

function withMacros(): string {
  return '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>';
}
