/** `node --import ./test/support/typescript.js test/support/eventstoredb/main.ts [port]`: tells its address in one line and runs until SIGTERM. */
import { StandIn } from './stand-in.js';

const standIn = await StandIn.start({ port: Number(process.argv[2] ?? 0) });
process.stdout.write(`${standIn.url}\n`);
process.once('SIGTERM', () => standIn.stop().then(() => process.exit(0)));
