/** Where a log lies, as somebody says it in one word. */
import { resolve } from 'node:path';

export type LogAddress =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'eventstoredb'; readonly url: string; readonly namespace: string }
  | { readonly kind: 'folder'; readonly directory: string };

/** The address is none: told in one sentence, which never repeats what may hold a password. */
export class WrongAddress extends Error {
  override readonly name = 'WrongAddress';
}

export const DEFAULT_NAMESPACE = 'asb';

export const ADDRESSES = 'postgres://…, esdb://… or the folder of the data of "npm start"';

const NAMESPACE = /^[A-Za-z0-9_-]{1,40}$/;
const EVENTSTOREDB = ['esdb:', 'esdb+discover:'];
const POSTGRES = ['postgres:', 'postgresql:'];

/** Of both kinds: EventStoreDB names several nodes with commas between them, which is no URL to a parser. */
const PARTS = /^([a-z][a-z0-9+.-]*:)\/\/(?:([^/?#]*)@)?([^@/?#]*)([^?#]*)/i;

/** `option` is the word the address came with, `--from` say. Throws WrongAddress. */
export function logAddress(option: string, text: string, namespace?: string): LogAddress {
  const [, protocol, , hosts, path] = PARTS.exec(text) ?? [];
  // A password with a slash in it, not written as %2F, would be taken for a host and shown.
  if (path?.includes('@')) throw new WrongAddress(`${option} has a password that must be written with %2F for /.`);
  if (EVENTSTOREDB.includes(`${protocol}`) && hosts !== '') {
    if (!NAMESPACE.test(namespace ?? DEFAULT_NAMESPACE))
      throw new WrongAddress(`${option}-namespace must be 1 to 40 letters, digits, - or _.`);
    return { kind: 'eventstoredb', url: text, namespace: namespace ?? DEFAULT_NAMESPACE };
  }
  if (namespace !== undefined) throw new WrongAddress(`${option}-namespace is for a log on EventStoreDB only.`);
  if (protocol === undefined && text.trim() !== '') return { kind: 'folder', directory: resolve(text) };
  if (POSTGRES.includes(`${protocol}`) && URL.canParse(text)) return { kind: 'postgres', url: text };
  throw new WrongAddress(`${option} must be the address of a log: ${ADDRESSES}.`);
}

/** The address as it may be shown: without its password, and without what follows the path. */
export function told(address: LogAddress): string {
  if (address.kind === 'folder') return address.directory;
  const [, protocol, credentials = '', hosts, path] = PARTS.exec(address.url) ?? [];
  const [user] = credentials.split(':');
  const where = `${protocol}//${user && `${user}@`}${hosts}${path}`;
  return address.kind === 'postgres' ? where : `${where} (${address.namespace})`;
}
