/** Where a log lies, as somebody says it in one word. */
import { resolve } from 'node:path';
import { checkAddress } from '../../libs/event-log/eventstoredb/address.js';
import { isNamespace } from '../../libs/event-log/eventstoredb/stream-names.js';
import { WrongAddress } from '../../libs/event-log/wrong-address.js';
import { WrongSetting } from '../../libs/settings/settings.js';

export type LogAddress =
  | { readonly kind: 'postgres'; readonly url: string }
  | { readonly kind: 'eventstoredb'; readonly url: string; readonly namespace: string }
  | { readonly kind: 'folder'; readonly directory: string };

export const DEFAULT_NAMESPACE = 'asb';

export const ADDRESSES = 'postgres://…, esdb://… or the folder of the data of "npm start"';

const EVENTSTOREDB = ['esdb:', 'esdb+discover:'];
const POSTGRES = ['postgres:', 'postgresql:'];

/** Of both kinds: EventStoreDB names several nodes with commas between them, which is no URL to a parser. */
const PARTS = /^([a-z][a-z0-9+.-]*:)\/\/(?:([^/?#]*)@)?([^@/?#]*)([^?#]*)/i;

/** `option` is the word the address came with, `--from` say. Throws WrongSetting, which never repeats what may hold a password. */
export function logAddress(option: string, text: string, namespace?: string): LogAddress {
  const [, protocol, , hosts, path] = PARTS.exec(text) ?? [];
  // A password with a slash in it, not written as %2F, would be taken for a host and shown.
  if (path?.includes('@')) throw new WrongSetting(`${option} has a password that must be written with %2F for /.`);
  if (EVENTSTOREDB.includes(`${protocol}`) && hosts !== '') {
    if (!isNamespace(namespace ?? DEFAULT_NAMESPACE))
      throw new WrongSetting(`${option}-namespace must be lower-case letters, digits and hyphens.`);
    checkEventStore(option, text);
    return { kind: 'eventstoredb', url: text, namespace: namespace ?? DEFAULT_NAMESPACE };
  }
  if (namespace !== undefined) throw new WrongSetting(`${option}-namespace is for a log on EventStoreDB only.`);
  if (protocol === undefined && text.trim() !== '') return { kind: 'folder', directory: resolve(text) };
  if (POSTGRES.includes(`${protocol}`) && URL.canParse(text)) return { kind: 'postgres', url: text };
  throw new WrongSetting(`${option} must be the address of a log: ${ADDRESSES}.`);
}

function checkEventStore(option: string, text: string): void {
  try {
    checkAddress(text);
  } catch (error) {
    throw error instanceof WrongAddress ? new WrongSetting(`${option} ${error.message}.`) : error;
  }
}

/** The address as it may be shown: without its password, and without what follows the path. */
export function told(address: LogAddress): string {
  if (address.kind === 'folder') return address.directory;
  const [, protocol, credentials = '', hosts, path] = PARTS.exec(address.url) ?? [];
  const [user] = credentials.split(':');
  const where = `${protocol}//${user && `${user}@`}${hosts}${path}`;
  return address.kind === 'postgres' ? where : `${where} (${address.namespace})`;
}
