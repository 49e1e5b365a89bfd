/** Somebody who calls the API over HTTP. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a body.
  readonly body: any;
}

export class Caller {
  constructor(
    private readonly url: string,
    readonly headers: Readonly<Record<string, string>>,
  ) {}

  /** The same caller with further headers; an empty one takes a header away. */
  with(headers: Readonly<Record<string, string>>): Caller {
    const merged = Object.entries({ ...this.headers, ...headers }).filter(([, value]) => value !== '');
    return new Caller(this.url, Object.fromEntries(merged));
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path);
  }

  /** An object goes as JSON; a string or bytes as they are, with the content type given. */
  post(path: string, body: object | string = {}, type = 'application/json'): Promise<Reply> {
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    return this.send('POST', path, raw ? (body as string) : JSON.stringify(body), type);
  }

  private async send(method: string, path: string, body?: string, type?: string): Promise<Reply> {
    const headers = { ...this.headers, ...(type !== undefined && { 'content-type': type }) };
    const response = await fetch(`${this.url}${path}`, { method, headers, body });
    const text = await response.text();
    const isJson = /[/+]json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text !== '' ? JSON.parse(text) : text,
    };
  }
}
