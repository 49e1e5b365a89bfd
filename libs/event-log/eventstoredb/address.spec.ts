import { WrongAddress } from '../wrong-address.js';
import { checkAddress } from './address.js';

describe('the address of an event store', () => {
  it('holds hosts, user, password and options', () => {
    expect(
      checkAddress('esdb://ada%40office:p%3Ass@one:2113,two:2113?tlsCAFile=/ca.crt&nodePreference=follower'),
    ).toEqual({
      asGiven: 'esdb://ada%40office:p%3Ass@one:2113,two:2113?tlsCAFile=/ca.crt&nodePreference=follower',
      ofLeader: 'esdb://ada%40office:p%3Ass@one:2113,two:2113?tlsCAFile=/ca.crt&nodePreference=leader',
      credentials: { username: 'ada@office', password: 'p:ss' },
      hosts: 'one:2113,two:2113',
    });
  });

  it('may leave out who asks where nothing is encrypted', () => {
    expect(checkAddress(' esdb+discover://cluster.office?tls=false ')).toEqual({
      asGiven: 'esdb+discover://cluster.office?tls=false',
      ofLeader: 'esdb+discover://cluster.office?tls=false',
      credentials: { username: '', password: '' },
      hosts: 'cluster.office',
    });
  });

  it.each([
    ['', /^must be like/],
    ['http://one:2113', /^must be like/],
    ['esdb://', /^must be like/],
    ['esdb://one:port', /^must be like/],
    ['esdb://one:2113', /^must hold the user and the password/],
    ['esdb://ada:100%secret@one:2113', /^has a user or a password with a % in it/],
    ['esdb://one:2113?tls=false&colour=blue', /^has the option colour, which is none of tls/],
    ['esdb://one:2113?tls', /^has the option tls without a value/],
    [
      'esdb://ada:secret@one:2113?tlsVerifyCert=false',
      /^has the option tlsVerifyCert, which the client does not follow/,
    ],
    ['esdb://ada:secret@one:2113?throwOnAppendFailure=false', /^has the option throwOnAppendFailure/],
  ])('is refused in words of ours where it is %s', (url, sentence) => {
    expect(() => checkAddress(url)).toThrow(WrongAddress);
    expect(() => checkAddress(url)).toThrow(sentence);
    expect(() => checkAddress(url)).not.toThrow(/secret/);
  });
});
