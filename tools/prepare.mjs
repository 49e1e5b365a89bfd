/**
 * What `npm start` and `npm test` do first, on a fresh machine or a changed checkout: install what is missing, build what is stale.
 * Plain JavaScript: nothing is installed when it begins.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`This needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

installWhatIsMissing();
buildWhatIsStale();

function installWhatIsMissing() {
  const installed = 'node_modules/.package-lock.json';
  const mark = 'node_modules/.installed';
  const wanted = digestOf(['package.json', 'package-lock.json']);
  if (existsSync(installed) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  say('Installing what is missing (npm install)…');
  // Not `npm ci`: it refuses a lock file that lacks the packages of platforms its maker could not reach.
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', '--no-save', ...quietly], 'The packages could not be installed.');
  writeFileSync(mark, wanted);
}

function buildWhatIsStale() {
  const mark = 'dist/.built';
  const sources = ['apps', 'libs'].flatMap((folder) => filesIn(folder)).filter((file) => /\.(ts|sql|json)$/.test(file));
  const wanted = digestOf(['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', ...sources]);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  say('Building…');
  rmSync(mark, { force: true });
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], 'The build failed.');
  for (const file of sources.filter((name) => /\.(sql|json)$/.test(name))) cpSync(file, join('dist', file));
  writeFileSync(mark, wanted);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((name) => statSync(name).isFile())
    .sort();
}

function digestOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function run(command, words, complaint) {
  const { status } = spawnSync(command, words, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) stop(complaint);
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function stop(sentence) {
  say(sentence);
  process.exit(1);
}
