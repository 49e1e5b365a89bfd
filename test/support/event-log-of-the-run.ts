import { randomUUID } from 'node:crypto';
import { type EventLogSettings, eventLogSettings } from '../../apps/composition/event-log.js';

/** A log of the kind that this run is about, which nobody has used: on a server, by a namespace of its own. */
export function freshEventLog(): EventLogSettings {
  const settings = eventLogSettings(process.env);
  return settings.kind === 'postgres' ? settings : { ...settings, namespace: freshNamespace() };
}

/** How a program is told of a log. */
export const environmentOf = (settings: EventLogSettings): NodeJS.ProcessEnv =>
  settings.kind === 'postgres'
    ? { EVENT_LOG: settings.kind }
    : { EVENT_LOG: settings.kind, EVENTSTORE_URL: settings.url, EVENTSTORE_NAMESPACE: settings.namespace };

export const freshNamespace = (): string => `t-${randomUUID()}`;
