import type { Catalogue, FactSchema } from './catalogue.js';
import type { NewFact, StoredFact } from './event-log.js';

/** A fact between the log and those who know what it means: `data` in the shape of today's version. */
export interface DecodedFact {
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}

/** A type no catalogue has, or a version newer than this program: written by a newer one, so not to be guessed at. */
export class UnknownFact extends Error {
  override readonly name = 'UnknownFact';
}

/** Facts to and from the text the log stores. What is stored never changes: older versions are upcast as they are read. */
export class FactCodec {
  private readonly schemas = new Map<string, FactSchema>();

  /** Throws when two catalogues have the same type, or a version has no way to today's. */
  constructor(catalogues: readonly Catalogue[]) {
    for (const [type, schema] of catalogues.flatMap((catalogue) => Object.entries(catalogue))) {
      if (this.schemas.has(type)) throw new Error(`two catalogues describe ${type}`);
      this.schemas.set(type, complete(type, schema));
    }
  }

  /** Throws UnknownFact. */
  encode(fact: { readonly type: string; readonly data: object }, metadata: object, id: string): NewFact {
    const { version } = this.schemaOf(fact.type);
    return { id, type: fact.type, version, data: JSON.stringify(fact.data), metadata: JSON.stringify(metadata) };
  }

  /** Throws UnknownFact. */
  decode({ type, version, data, metadata }: Pick<StoredFact, 'type' | 'version' | 'data' | 'metadata'>): DecodedFact {
    const schema = this.schemaOf(type);
    if (version > schema.version)
      throw new UnknownFact(`${type} is at version ${version}, this program knows ${schema.version}`);
    return { type, data: upcast(schema, version, JSON.parse(data)), metadata: JSON.parse(metadata) };
  }

  private schemaOf(type: string): FactSchema {
    const schema = this.schemas.get(type);
    if (schema === undefined) throw new UnknownFact(`no catalogue describes ${type}`);
    return schema;
  }
}

function upcast({ version: newest, upcasts }: FactSchema, version: number, data: object): object {
  let current = data;
  for (let at = version; at < newest; at += 1) current = upcasts?.[at]?.(current as never) ?? current;
  return current;
}

function complete(type: string, schema: FactSchema): FactSchema {
  if (!Number.isInteger(schema.version) || schema.version < 1) throw new Error(`${type} needs a version from 1`);
  for (let at = 1; at < schema.version; at += 1) {
    if (schema.upcasts?.[at] === undefined) throw new Error(`${type} has no upcast from version ${at}`);
  }
  return schema;
}
