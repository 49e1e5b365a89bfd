/** streams_pb: ReadReq.Options.FilterOptions: by the name of the stream or of the type, by beginnings or by a regular expression. */
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { StoredEvent } from './stored-events.js';

export function matcherOf(filter: streams.ReadReq.Options.FilterOptions | undefined): (event: StoredEvent) => boolean {
  if (filter === undefined) return () => true;
  const byStream = filter.getStreamIdentifier();
  const expression = byStream ?? filter.getEventType();
  const named = ({ stream, type }: StoredEvent) => (byStream ? stream : type);
  const regex = expression?.getRegex();
  if (regex) {
    const pattern = new RegExp(regex);
    return (event) => pattern.test(named(event));
  }
  const prefixes = expression?.getPrefixList() ?? [];
  return (event) => prefixes.some((prefix) => named(event).startsWith(prefix));
}
