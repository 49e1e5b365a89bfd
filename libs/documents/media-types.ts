/** What may be stored: what offices, agencies and applicants send as evidence, and nothing that runs. */

const EXTENSIONS = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'text/plain': 'txt',
  'message/rfc822': 'eml',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
} as const;

export type MediaType = keyof typeof EXTENSIONS;
export const MEDIA_TYPES = Object.keys(EXTENSIONS) as readonly MediaType[];

export const isMediaType = (type: string | undefined): type is MediaType =>
  type !== undefined && Object.hasOwn(EXTENSIONS, type);

/** As a file's name ends, without the dot. */
export const extensionOf = (type: MediaType): string => EXTENSIONS[type];

/** Of one document: 20 MB, counted as 20 times 1,048,576 bytes. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** How many people one document may be about. */
export const MOST_PEOPLE = 20;
