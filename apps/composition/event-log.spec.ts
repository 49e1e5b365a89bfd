import { WrongSetting } from '../../libs/settings/settings.js';
import { eventLogSettings, openEventLog } from './event-log.js';

describe('which log', () => {
  it('is the one on Postgres unless told otherwise', () => {
    expect(eventLogSettings({})).toEqual({ kind: 'postgres' });
    expect(eventLogSettings({ EVENT_LOG: 'postgres', EVENTSTORE_URL: 'esdb://elsewhere' })).toEqual({
      kind: 'postgres',
    });
  });

  it('is told with where it is', () => {
    const url = 'esdb://asb:secret@log:2113';
    expect(eventLogSettings({ EVENT_LOG: 'eventstoredb', EVENTSTORE_URL: url })).toEqual({
      ...{ kind: 'eventstoredb', url, namespace: 'asb' },
    });
    expect(() => eventLogSettings({ EVENT_LOG: 'eventstoredb' })).toThrow(
      'EVENTSTORE_URL is not set: it must hold the address of the event store: esdb://user:password@host:2113.',
    );
    expect(() =>
      eventLogSettings({ EVENT_LOG: 'eventstoredb', EVENTSTORE_URL: url, EVENTSTORE_NAMESPACE: 'A b' }),
    ).toThrow('EVENTSTORE_NAMESPACE is "A b": it must be at most 50 lower-case letters, digits and hyphens.');
    expect(() => eventLogSettings({ EVENT_LOG: 'kafka' })).toThrow(
      'EVENT_LOG is "kafka": it must be one of postgres, eventstoredb.',
    );
  });

  it('says in one sentence what is wrong with where it is', async () => {
    const opening = openEventLog({ kind: 'eventstoredb', url: 'http://log:2113', namespace: 'asb' }, '');
    await expect(opening).rejects.toThrow(WrongSetting);
    await expect(opening).rejects.toThrow(/^EVENTSTORE_URL must be like esdb:\/\/.*\.$/);
  });
});
