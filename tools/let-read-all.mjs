/**
 * `EVENTSTORE_ADMIN_URL=esdb://admin:…@host:2113 node tools/let-read-all.mjs <user>`: lets a user of EventStoreDB or KurrentDB read
 * `$all`, which without it administrators alone may. What else is set there stays.
 */
import { EventStoreDBClient } from '@eventstore/db-client';
import { checkAddress } from '../dist/libs/event-log/eventstoredb/address.js';

const ADMINISTRATORS = '$admins';

try {
  const [user] = process.argv.slice(2);
  const url = process.env.EVENTSTORE_ADMIN_URL;
  if (!user || !url) throw new Error('usage: EVENTSTORE_ADMIN_URL=<address> node tools/let-read-all.mjs <user>');
  await letReadAll(user, addressOf(url));
  process.stdout.write(`${user} may read $all.\n`);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

function addressOf(url) {
  try {
    return checkAddress(url);
  } catch (error) {
    throw new Error(`EVENTSTORE_ADMIN_URL ${error.message}.`);
  }
}

async function letReadAll(user, { asGiven, credentials, hosts }) {
  try {
    const client = EventStoreDBClient.connectionString(asGiven);
    const { metadata = {} } = await client.getStreamMetadata('$all', { credentials });
    const { readRoles = ADMINISTRATORS } = metadata.acl ?? {};
    const acl = { ...metadata.acl, readRoles: [...new Set([readRoles, user].flat())] };
    // Under no expected revision: what the client calls the revision it read is a position.
    await client.setStreamMetadata('$all', { ...metadata, acl }, { credentials });
  } catch (error) {
    // What the client says may hold the address with its password.
    throw new Error(`The server at ${hosts} did not let it be set (${error.type ?? error.code ?? 'no answer'}).`);
  }
}
