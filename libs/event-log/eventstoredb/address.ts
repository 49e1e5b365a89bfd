/** Where the server is, and as whom to speak to it: a connection string that the client would accept, checked before it sees it. */
import { WrongAddress } from '../wrong-address.js';

export interface Address {
  /** The connection string for what only the leader may answer. */
  readonly ofLeader: string;
  /** The connection string as it was given: to the node its `nodePreference` names. */
  readonly asGiven: string;
  /** Sent with each append; also where there are none, since the client then appends in the way that can be trusted. */
  readonly credentials: { readonly username: string; readonly password: string };
  /** `host:port`, for sentences. */
  readonly hosts: string;
}

const SHAPE = /^esdb(?:\+discover)?:\/\/(?:([^:@/?]+):([^@/?]+)@)?([^@/?#]+)\/?(?:\?(.*))?$/;
const HOST = /^[^:,\s]+(?::[0-9]{1,5})?$/;

/** What the client knows; it would print the address, password and all, beside an option that it does not know. */
const OPTIONS = [
  'tls',
  'tlsCAFile',
  'userCertFile',
  'userKeyFile',
  'nodePreference',
  'connectionName',
  'defaultDeadline',
  'maxDiscoverAttempts',
  'discoveryInterval',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
];

/** Throws WrongAddress, in one sentence that quotes no password. */
export function checkAddress(url: string): Address {
  const [, username, password, hosts = '', options = ''] = SHAPE.exec(url.trim()) ?? [];
  if (hosts === '' || !hosts.split(',').every((host) => HOST.test(host)))
    throw new WrongAddress(
      'must be like esdb://user:password@host:2113 (or esdb+discover://…), with ?option=value behind',
    );
  const given = new Map(
    options === '' ? [] : options.split('&').map((option) => option.split('=') as [string, string]),
  );
  for (const [option, value] of given) checkOption(option, value);
  if (given.get('tls') !== 'false' && username === undefined)
    throw new WrongAddress('must hold the user and the password: esdb://user:password@host:2113');
  return {
    ofLeader: withOption(url.trim(), given, 'nodePreference', 'leader'),
    asGiven: url.trim(),
    credentials: { username: decoded(username), password: decoded(password) },
    hosts,
  };
}

function decoded(text = ''): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new WrongAddress('has a user or a password with a % in it that must be written as %25');
  }
}

function checkOption(option: string, value: string | undefined): void {
  if (option === 'tlsVerifyCert')
    throw new WrongAddress(
      'has the option tlsVerifyCert, which the client does not follow: name the authority with tlsCAFile',
    );
  if (option === 'throwOnAppendFailure')
    throw new WrongAddress('has the option throwOnAppendFailure: this program needs what it is without it');
  if (!OPTIONS.includes(option))
    throw new WrongAddress(`has the option ${option}, which is none of ${OPTIONS.join(', ')}`);
  if (!value) throw new WrongAddress(`has the option ${option} without a value`);
}

/** Only where a cluster is asked for its nodes does the client choose one. */
function withOption(url: string, given: ReadonlyMap<string, string>, option: string, value: string): string {
  const [address, options] = url.split('?') as [string, string?];
  if (options === undefined) return url;
  const rest = options.split('&').filter((pair) => !pair.startsWith(`${option}=`));
  return `${address}?${[...rest, ...(given.has(option) ? [`${option}=${value}`] : [])].join('&')}`;
}
