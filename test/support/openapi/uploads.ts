/** Uploads for the routes that read a stream: lines that are wrong, each in one way, and lines that are right. */

import { isMediaType } from '../../../libs/documents/media-types.js';
import { SMALL_FILES } from '../small-files.js';
import type { ApiDocument, Operation } from './document.js';
import type { MalformedRequest, SoundRequest } from './malformed-requests.js';
import { malformedBodies, unreadableBodies } from './malformed-requests.js';
import type { RawRequest } from './request.js';

export const NDJSON = 'application/x-ndjson';
export const CSV = 'text/csv';

/** Of police.uk's street-level files. */
export const CSV_HEADER =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context';
const SOUND_ROW =
  ',2026-01,Gloucestershire Constabulary,Gloucestershire Constabulary,-2.08,51.9,On or near A Street,E01022121,Cheltenham 001A,Anti-social behaviour,,';

/** Every line of these is malformed, and is to be rejected by itself. */
export interface MalformedUpload {
  readonly type: string;
  readonly lines: readonly (string | Uint8Array)[];
  readonly header?: string;
}

export const uploadOf = ({ lines, header }: MalformedUpload): RawRequest['body'] =>
  Buffer.concat([
    ...(header === undefined ? [] : [Buffer.from(`${header}\n`)]),
    ...lines.flatMap((line) => [Buffer.from(line as string), Buffer.from('\n')]),
  ]);

/** `record` is a sound request of the route that takes one of them. */
export function malformedUploads(document: ApiDocument, record: SoundRequest): readonly MalformedUpload[] {
  const bodies = [...malformedBodies(document, record), ...unreadableBodies(record)]
    // What has another content type, or is too large for JSON's route, is no fault of a line.
    .filter(({ promised }) => promised.includes(422) || promised.includes(400))
    .map(({ request }) => request.body as string | Uint8Array)
    .filter((body) => body.length > 0 && !Buffer.from(body as string).includes(10) && String(body).trim() !== '');
  return [
    { type: NDJSON, lines: bodies },
    { type: CSV, header: CSV_HEADER, lines: malformedRows() },
  ];
}

function malformedRows(): readonly (string | Uint8Array)[] {
  const columns = SOUND_ROW.split(',');
  const withColumn = (index: number, text: string) => columns.with(index, text).join(',');
  const wrong: readonly (readonly [index: number, texts: readonly string[]])[] = [
    [1, ['', '2026', '2026-13', '2026-1', '2199-12', '1899-12', 'x', '2026-01-01', '\u0000']],
    [2, ['', ' ', '!!!', 'x'.repeat(201), 'a\u0007b', 'a\u2028b', 'Leicestershire"s']],
    [4, ['x', '181', '-181', '1e2', 'NaN', 'Infinity', '--1', '']],
    [5, ['x', '91', '-91', '1,5', '', '0x1']],
    [6, ['x'.repeat(201), 'a\u0000b', '"open', 'a "b" c"']],
    [7, ['x'.repeat(201), '\u0085']],
  ];
  return [
    ...wrong.flatMap(([index, texts]) => texts.map((text) => withColumn(index, text))),
    'x',
    ',',
    `${SOUND_ROW},`,
    SOUND_ROW.slice(1),
    '"',
    '{}',
    'x'.repeat(70_000),
    Buffer.concat([Buffer.from(SOUND_ROW), Buffer.from([0xff])]),
  ];
}

/** Rows of anti-social behaviour, and rows of something else, as police.uk publishes them. */
export const soundRows = (count: number): string => {
  const rows = Array.from({ length: count }, (_, index) =>
    SOUND_ROW.replace('2026-01', `2025-${String((index % 12) + 1).padStart(2, '0')}`),
  );
  return `${CSV_HEADER}\r\n${rows.join('\r\n')}\r\n${SOUND_ROW.replace('Anti-social behaviour', 'Burglary')}\r\n`;
};

/** A file of the first type that a route takes; nothing where it takes no files. */
export function fileFor({ takes: [type] }: Operation): Buffer | undefined {
  return type !== undefined && isMediaType(type) ? SMALL_FILES[type]('Evidence.') : undefined;
}

/** Requests that are turned away before a line of them is looked at. */
export function* refusedUploads(request: RawRequest): Generator<MalformedRequest> {
  const as = (what: string, type: string, body: string, promised: readonly number[]): MalformedRequest => ({
    what: `upload ${what}`,
    request: { ...request, headers: { ...request.headers, 'content-type': type }, body },
    promised,
  });
  for (const type of ['application/json', 'text/plain', 'multipart/form-data', 'x', '']) {
    yield as(`as ${type}`, type, '{}', [415]);
  }
  for (const type of [NDJSON, CSV]) {
    for (const body of ['', '\n\r\n', '\ufeff']) yield as(`${type} empty ${JSON.stringify(body)}`, type, body, [422]);
  }
  for (const header of [
    'x',
    SOUND_ROW,
    CSV_HEADER.toLowerCase(),
    `${CSV_HEADER},`,
    CSV_HEADER.replaceAll(',', ';'),
    '"',
    'x'.repeat(70_000),
  ]) {
    yield as(`with the header ${header.slice(0, 20)}`, CSV, `${header}\n${SOUND_ROW}\n`, [422]);
  }
}
