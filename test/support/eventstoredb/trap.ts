/** A trap of the client that ends the program that falls in: run by a spec in a process of its own. `survived` is what it does not print. */
import { setTimeout as pause } from 'node:timers/promises';
import { binaryEvent, EventStoreDBClient } from '@eventstore/db-client';
import { StandIn } from './stand-in.js';

const standIn = await StandIn.start();
standIn.misbehaviour.onAppend('answered-twice');
const client = EventStoreDBClient.connectionString(standIn.url);
const { nextExpectedRevision } = await client.appendToStream('s', binaryEvent({ type: 'T', data: new Uint8Array() }));
process.stdout.write(`answered with ${nextExpectedRevision}\n`);
await pause(500);
process.stdout.write('survived\n');
process.exit(0);
