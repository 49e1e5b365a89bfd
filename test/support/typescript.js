/** `node --import ./test/support/typescript.js file.ts`: for child processes of tests. */
import { register } from 'node:module';

register('./typescript-hooks.js', import.meta.url);
