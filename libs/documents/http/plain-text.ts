import { isUtf8 } from 'node:buffer';

const [TAB, LINE_FEED, CARRIAGE_RETURN, BLANK, DELETE] = [0x09, 0x0a, 0x0d, 0x20, 0x7f];
/** In UTF-8 the control characters U+0080 to U+009F are this byte and one below 0xa0. */
const LATIN = 0xc2;

/** UTF-8 without control characters but tabs and line breaks. */
export function isPlainText(bytes: Uint8Array): boolean {
  if (!isUtf8(bytes)) return false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte < BLANK && byte !== TAB && byte !== LINE_FEED && byte !== CARRIAGE_RETURN) return false;
    if (byte === DELETE || (byte === LATIN && (bytes[at + 1] as number) < 0xa0)) return false;
  }
  return true;
}
