/** Bytes as they arrive to lines of text, never holding more than a chunk and a line. */
import { isUtf8 } from 'node:buffer';
import { Problem } from '../../web/problems/problem.js';

export interface Line {
  /** Its place in the upload as an editor counts, from 1. */
  readonly number: number;
  /** Without its line break; a problem where the bytes are no line of ours. */
  readonly text: string | Problem;
}

/** Bytes of one line at most. */
export const LONGEST_LINE = 64 * 1024;
/** However much arrives at once, so much of it is looked at together. */
const PIECE = 64 * 1024;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The lines that are not empty, some at a time. A line ends with LF or CRLF, the last also with the upload. */
export async function* linesOf(source: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[], void> {
  const splitter = new LineSplitter();
  for await (const chunk of source) {
    for (let start = 0; start < chunk.length; start += PIECE) {
      const lines = splitter.push(chunk.subarray(start, start + PIECE));
      if (lines.length > 0) yield lines;
    }
  }
  const last = splitter.end();
  if (last !== undefined) yield [last];
}

class LineSplitter {
  /** What has arrived of the line that is not complete. */
  private begun: Uint8Array[] = [];
  private bytes = 0;
  private number = 0;

  push(piece: Uint8Array): readonly Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (let end = piece.indexOf(LINE_FEED); end !== -1; end = piece.indexOf(LINE_FEED, start)) {
      this.keep(piece.subarray(start, end));
      const line = this.end();
      if (line !== undefined) lines.push(line);
      start = end + 1;
    }
    this.keep(piece.subarray(start));
    return lines;
  }

  /** The line begun; undefined where it is empty. */
  end(): Line | undefined {
    const { begun, bytes } = this;
    this.begun = [];
    this.bytes = 0;
    this.number += 1;
    if (bytes > LONGEST_LINE) return { number: this.number, text: new Problem('import/line-too-long') };
    const text = textOf(begun.length === 1 ? (begun[0] as Uint8Array) : Buffer.concat(begun), this.number === 1);
    return text === '' ? undefined : { number: this.number, text };
  }

  /** Of a line that is too long only its length is kept. */
  private keep(part: Uint8Array): void {
    if (part.length === 0) return;
    this.bytes += part.length;
    if (this.bytes <= LONGEST_LINE) this.begun.push(part);
    else this.begun = [];
  }
}

function textOf(bytes: Uint8Array, isFirst: boolean): string | Problem {
  if (!isUtf8(bytes)) return new Problem('import/not-utf-8');
  const length = bytes.at(-1) === CARRIAGE_RETURN ? bytes.length - 1 : bytes.length;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('utf8');
  return isFirst && text.startsWith('\ufeff') ? text.slice(1) : text;
}
