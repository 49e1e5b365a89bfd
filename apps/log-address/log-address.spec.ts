import { resolve } from 'node:path';
import { logAddress, told } from './log-address.js';

describe('the address of a log', () => {
  it.each([
    ['postgres://ada:secret@db:5432/asb?sslmode=require', 'postgres', 'postgres://ada@db:5432/asb'],
    ['postgres://ada:se@secret@db/asb', 'postgres', 'postgres://ada@db/asb'],
    ['postgresql://db/asb', 'postgres', 'postgresql://db/asb'],
    ['esdb://admin:secret@node:2113?tls=false', 'eventstoredb', 'esdb://admin@node:2113 (asb)'],
    ['esdb+discover://cluster.dns:2113?tls=false', 'eventstoredb', 'esdb+discover://cluster.dns:2113 (asb)'],
    ['esdb://admin:secret@a:2113,b:2113/?tls=true', 'eventstoredb', 'esdb://admin@a:2113,b:2113/ (asb)'],
    ['.data', 'folder', resolve('.data')],
    ['/srv/asb', 'folder', '/srv/asb'],
  ])('%s is understood, and shown without its password', (text, kind, shown) => {
    const address = logAddress('--from', text);
    expect([address.kind, told(address)]).toEqual([kind, shown]);
  });

  it('names another namespace where it is on EventStoreDB', () => {
    expect(logAddress('--to', 'esdb://node?tls=false', 'test')).toEqual({
      kind: 'eventstoredb',
      url: 'esdb://node?tls=false',
      namespace: 'test',
    });
    expect(() => logAddress('--to', '.data', 'test')).toThrow(/^--to-namespace is for a log on EventStoreDB only\.$/);
    expect(() => logAddress('--to', 'esdb://node?tls=false', 'a b')).toThrow(
      /^--to-namespace must be lower-case letters/,
    );
  });

  it.each([
    '',
    ' ',
    'mysql://secret@db/asb',
    'http://secret',
    'postgres://ada:secret@a:1,b:2/asb',
    'esdb://:secret@',
    'esdb://?secret',
    'esdb://ada:secret@node?colour=blue',
  ])('%j is none, and what it says is not repeated', (text) => {
    const refused = () => logAddress('--from', text);
    expect(refused).toThrow(/^--from (must be|has) [^\n]+\.$/);
    expect(refused).not.toThrow(/secret/);
  });
});
