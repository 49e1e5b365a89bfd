/**
 * What `npm start` and `npm test` do first, on a fresh machine or a changed checkout: install what is missing, build what is stale.
 * Plain JavaScript: nothing is installed when it begins.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
process.chdir(root);

const INSTALLED = 'node_modules/.installed';
const PACKAGES = ['package.json', 'package-lock.json'];
const BUILT = 'dist/.built';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  stop(`This needs Node 20.19 or newer; this is ${process.versions.node}.`);
}

if (!isInstalled() || !isBuilt()) {
  await haveTurn();
  if (!isInstalled()) installWhatIsMissing();
  if (!isBuilt()) buildWhatIsStale();
}

/** Of two terminals that begin at once one waits: they would install into, and build over, one another. */
async function haveTurn() {
  const lock = '.preparing';
  for (let waited = false; !isTaken(lock); waited = true) {
    if (!waited) say('Waiting for another terminal, which installs or builds here…');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  process.once('exit', () => rmSync(lock, { force: true }));
}

/** A link is made and says whose it is in one step, so that one left behind by a killed program is known for what it is. */
function isTaken(lock) {
  try {
    symlinkSync(String(process.pid), lock);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    process.kill(Number(readlinkSync(lock)), 0);
  } catch (error) {
    if (error.code === 'ESRCH') rmSync(lock, { force: true });
  }
  return false;
}

function isInstalled() {
  return existsSync('node_modules/.package-lock.json') && read(INSTALLED) === digestOf(PACKAGES);
}

function isBuilt() {
  return read(BUILT) === digestOfSources();
}

function installWhatIsMissing() {
  say('Installing what is missing (npm install)…');
  // Not `npm ci`: it refuses a lock file that lacks the packages of platforms its maker could not reach.
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  run('npm', ['install', '--no-save', ...quietly], 'The packages could not be installed.');
  writeFileSync(INSTALLED, digestOf(PACKAGES));
}

function buildWhatIsStale() {
  const wanted = digestOfSources();
  say('Building…');
  rmSync(BUILT, { force: true });
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], 'The build failed.');
  const sources = sourceFiles();
  for (const file of sources.filter((name) => /\.(sql|json)$/.test(name))) cpSync(file, join('dist', file));
  const built = new Set(sources.map((file) => join('dist', file.replace(/\.ts$/, '.js'))));
  // What was built from a file that is gone would go on being found: a migration under its old name, say.
  const left = ['apps', 'libs'].flatMap((folder) => filesIn(join('dist', folder)));
  for (const file of left.filter((name) => !built.has(name.replace(/\.map$/, '')))) rmSync(file);
  writeFileSync(BUILT, wanted);
}

function sourceFiles() {
  return ['apps', 'libs'].flatMap((folder) => filesIn(folder)).filter((file) => /\.(ts|sql|json)$/.test(file));
}

function digestOfSources() {
  return digestOf(['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', ...sourceFiles()]);
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
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
