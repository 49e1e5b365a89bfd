/** The OpenAPI document of a running house, as what walks it needs it. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';

export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  /** As the application names the handler: `Reports.record`. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  /** With its parameters in braces. */
  readonly path: string;
  readonly isPublic: boolean;
  /** Whom it is for, in words. */
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  /** Content types it takes; none where it takes no body. */
  readonly takes: readonly string[];
  /** Of its JSON body. */
  readonly body?: Schema;
  readonly statuses: readonly string[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export class ApiDocument {
  readonly operations: readonly Operation[];
  private readonly ajv = new Ajv2020({
    strict: false,
    formats: { uuid: true, uri: true, date: onRealDay, 'date-time': onRealDay },
  });

  // biome-ignore lint/suspicious/noExplicitAny: a document is walked as it is
  constructor(readonly raw: any) {
    this.ajv.addSchema({ $id: 'document', ...raw });
    this.operations = Object.entries<Record<string, never>>(raw.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => method in item).map((method) => operationOf(path, method, item[method])),
    );
  }

  static async of(url: string): Promise<ApiDocument> {
    return new ApiDocument(await (await fetch(`${url}/openapi.json`)).json());
  }

  /** The schema a reference leads to, and the only part of an `allOf` of one. */
  resolve(schema: Schema): Schema {
    if (schema.allOf?.length === 1) return this.resolve(schema.allOf[0] as Schema);
    const name = schema.$ref?.replace('#/components/schemas/', '');
    if (name === undefined) return schema;
    const found = this.raw.components.schemas[name];
    if (found === undefined) throw new Error(`${schema.$ref} leads nowhere`);
    return this.resolve(found);
  }

  /** Whether a value is what the schema says, as a client's own validator would see it. */
  validator(schema: Schema): ValidateFunction {
    return this.ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')));
  }
}

// biome-ignore lint/suspicious/noExplicitAny: a document is walked as it is
function operationOf(path: string, method: string, operation: any): Operation {
  const content = operation.requestBody?.content ?? {};
  return {
    name: operation.operationId.replace('_', '.'),
    method: method.toUpperCase() as Operation['method'],
    path,
    isPublic: operation.security === undefined,
    description: operation.description,
    parameters: operation.parameters ?? [],
    takes: Object.keys(content),
    ...(content['application/json'] && { body: content['application/json'].schema }),
    statuses: Object.keys(operation.responses),
  };
}

/** A day of the calendar that never was is no date. */
function onRealDay(text: string): boolean {
  const day = text.slice(0, 10);
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}
