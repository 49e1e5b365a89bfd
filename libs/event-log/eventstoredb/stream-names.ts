/**
 * A log is the streams of a server whose names begin with its namespace and a full stop: so that it may stand beside others, and its
 * servers' own streams, whose names begin with a dollar.
 */
export class StreamNames {
  private readonly beginning: string;

  /** `namespace`: lower-case letters, digits and hyphens. */
  constructor(readonly namespace: string) {
    this.beginning = `${namespace}.`;
  }

  /** The stream that holds the log's own id, and none of its facts. */
  get ofIdentity(): string {
    return `${this.namespace}:log`;
  }

  onServer(stream: string): string {
    return `${this.beginning}${stream}`;
  }

  /** Undefined for a stream of somebody else's. */
  inLog(name: string): string | undefined {
    return name.startsWith(this.beginning) ? name.slice(this.beginning.length) : undefined;
  }

  /** What the names on the server begin with of streams that begin with one of these; of all of the log where there are none. */
  prefixes(ofStreams: readonly string[] = ['']): string[] {
    return ofStreams.map((prefix) => this.onServer(prefix));
  }
}

export const isNamespace = (name: string): boolean => /^[a-z0-9][a-z0-9-]{0,49}$/.test(name);
