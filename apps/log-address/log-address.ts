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

/** `option` is the word the address came with, `--from` say. Throws WrongAddress. */
export function logAddress(option: string, text: string, namespace?: string): LogAddress {
  const [, scheme] = /^([a-z][a-z0-9+.-]*:)\/\//i.exec(text) ?? [];
  const url = scheme === undefined ? undefined : parsed(option, text);
  if (url !== undefined && EVENTSTOREDB.includes(url.protocol)) {
    if (!NAMESPACE.test(namespace ?? DEFAULT_NAMESPACE))
      throw new WrongAddress(`${option}-namespace must be 1 to 40 letters, digits, - or _.`);
    return { kind: 'eventstoredb', url: text, namespace: namespace ?? DEFAULT_NAMESPACE };
  }
  if (namespace !== undefined) throw new WrongAddress(`${option}-namespace is for a log on EventStoreDB only.`);
  if (url === undefined && text.trim() !== '') return { kind: 'folder', directory: resolve(text) };
  if (url !== undefined && ['postgres:', 'postgresql:'].includes(url.protocol)) return { kind: 'postgres', url: text };
  throw new WrongAddress(`${option} must be the address of a log: ${ADDRESSES}.`);
}

/** The address as it may be shown: without its password, and without what follows the path. */
export function told(address: LogAddress): string {
  if (address.kind === 'folder') return address.directory;
  const { protocol, username, host, pathname } = parsed('', address.url);
  const where = `${protocol}//${username && `${username}@`}${host}${pathname}`;
  return address.kind === 'postgres' ? where : `${where} (${address.namespace})`;
}

function parsed(option: string, text: string): URL {
  if (!URL.canParse(text)) throw new WrongAddress(`${option} is no address that can be read: it must be ${ADDRESSES}.`);
  return new URL(text);
}
