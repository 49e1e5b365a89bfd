/** Real files of every type that may be stored, as small as they come, each with a text of one's own in it. */
import { crc32, deflateSync } from 'node:zlib';
import type { MediaType } from '../../libs/documents/media-types.js';

/** One page with one line on it; `padding` bytes that no reader shows follow behind. */
export function pdf(text: string, padding = 0): Buffer {
  const content = `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ].map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`);
  const head = '%PDF-1.4\n';
  const starts = objects.map((_, index) => head.length + objects.slice(0, index).join('').length);
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const body = head + objects.join('');
  const end = `xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.concat([Buffer.from(body + end), Buffer.alloc(padding, '%')]);
}

/** One red pixel and a comment. */
export function png(text: string): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const typed = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([uint32(data.length), typed, uint32(crc32(typed))]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.concat([uint32(1), uint32(1), Buffer.of(8, 2, 0, 0, 0)])),
    chunk('tEXt', Buffer.from(`Comment\0${text}`)),
    chunk('IDAT', deflateSync(Buffer.of(0, 255, 0, 0))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

/** Entries as they are, none compressed. */
export function zip(entries: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const data = Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(data.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), data]);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, where, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const all = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(all.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, all, end]);
}

const officeFile = (part: string, type: string, text: string): Buffer =>
  zip({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${type}.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    [part]: `<?xml version="1.0" encoding="UTF-8"?><text>${text}</text>`,
  });

const JPEG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=';
const WEBP = 'UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WRITER = 'application/vnd.oasis.opendocument.text';

export const SMALL_FILES: Readonly<Record<MediaType, (text: string) => Buffer>> = {
  'application/pdf': pdf,
  'image/jpeg': (text) => Buffer.concat([Buffer.from(JPEG, 'base64'), Buffer.from(text)]),
  'image/png': png,
  'image/webp': (text) => Buffer.concat([Buffer.from(WEBP, 'base64'), Buffer.from(text)]),
  'image/heic': (text) => Buffer.concat([uint32(20), Buffer.from('ftypheic\0\0\0\0heic'), Buffer.from(text)]),
  'text/plain': (text) => Buffer.from(`${text}\r\n\tIt went on until three – every night.\n`),
  'message/rfc822': (text) =>
    Buffer.from(
      `Received: from there\r\n\tby here\r\nFrom: Rosa <rosa@example.org>\r\nDate: Wed, 1 Jul 2026 09:00:00 +0100\r\nSubject: Noise\r\n\r\n${text}\r\n`,
    ),
  [WORD]: (text) => officeFile('word/document.xml', WORD, text),
  [SHEET]: (text) => officeFile('xl/workbook.xml', SHEET, text),
  [WRITER]: (text) => zip({ mimetype: WRITER, 'content.xml': `<?xml version="1.0"?><text>${text}</text>` }),
};
