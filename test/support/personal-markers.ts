/** A marker for every personal field of a body, as the OpenAPI document has it: a field added tomorrow is marked without being asked for. */
import { randomBytes, randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// biome-ignore lint/suspicious/noExplicitAny: a document is walked as it is.
type Document = any;

/** Strings that are about nobody, each for a reason that domain.md gives; every other string counts as personal. */
const NOT_PERSONAL: ReadonlySet<string> = new Set([
  'agency',
  'agencyReference',
  'authorityReference',
  'incidentMonth',
  'localGovernmentArea',
  'onBehalfOf',
  'path',
]);

/** Letters and digits in lower case, so that no folding for search changes them. */
export class Markers {
  readonly prefix = `zq${randomBytes(4).toString('hex')}`;
  readonly phonePrefix = `07${randomInt(10 ** 8, 10 ** 9)}`;
  /** Where each was planted. */
  readonly planted = new Map<string, string>();

  next(where: string, schema: { readonly pattern?: string } = {}): string {
    const number = String(this.planted.size).padStart(3, '0');
    const isPhone = schema.pattern?.startsWith('^[+(]?[0-9]') ?? false;
    const marker = `${isPhone ? this.phonePrefix : this.prefix}${number}`;
    this.planted.set(marker, where);
    return schema.pattern?.includes('@') ? `${marker}@example.org` : marker;
  }
}

/** `given` stands in for fields of these names, at any depth; undefined leaves one out. */
export function markedBody(
  document: Document,
  path: string,
  given: Readonly<Record<string, unknown>>,
  markers: Markers,
): object {
  const content = document.paths[path]?.post?.requestBody?.content?.['application/json'];
  if (content === undefined) throw new Error(`no such command: POST ${path}`);
  const marked = (schema: Document, name: string, where: string): unknown => {
    if (name in given) return given[name];
    if (schema.$ref) return marked(document.components.schemas[schema.$ref.split('/').at(-1)], '', where);
    const [inner] = schema.allOf ?? schema.oneOf ?? schema.anyOf ?? [];
    if (inner) return marked(inner, name, where);
    if (schema.enum) return schema.enum[0];
    if (schema.properties) {
      const fields = Object.entries<Document>(schema.properties).map(([field, child]) => [
        field,
        marked(child, field, `${where}.${field}`),
      ]);
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    }
    // Where null is allowed the type is a list of two.
    const [type] = [schema.type].flat();
    if (type === 'array') return [marked(schema.items, name, `${where}[]`)];
    if (type === 'integer') return schema.minimum;
    if (type === 'boolean') return false;
    if (NOT_PERSONAL.has(name) || schema.format) throw new Error(`say what ${where} is to be`);
    return markers.next(where, schema);
  };
  return marked(content.schema, '', `POST ${path}`) as object;
}

/** A text as it is, and as it stands within base64 wherever it begins, and in hexadecimal. */
export const formsOf = (text: string): readonly Buffer[] => {
  const base64 = [0, 1, 2].flatMap((shift) => {
    const encoded = Buffer.from(`${'\0'.repeat(shift)}${text}`).toString('base64');
    // The first and last characters depend on what stands beside the text.
    const certain = encoded.slice([0, 2, 3][shift], Math.floor(((shift + text.length) * 8) / 6));
    return [certain, certain.replaceAll('+', '-').replaceAll('/', '_')];
  });
  return [text, ...base64, Buffer.from(text).toString('hex')].map((form) => Buffer.from(form));
};

/** Which of the texts stand in the bytes, in whatever form. */
export const foundIn = (bytes: Buffer, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => formsOf(text).some((form) => bytes.includes(form)));

/** Every file below a directory. */
export const filesBelow = (directory: string): readonly { readonly name: string; readonly bytes: Buffer }[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const name = join(entry.parentPath, entry.name);
      return { name, bytes: readFileSync(name) };
    });
