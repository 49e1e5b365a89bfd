/** What the image holds, made without an image: the Dockerfile's own last stage, on the packages that are installed here. */
import { execFile } from 'node:child_process';
import {
  chmodSync,
  constants,
  cpSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const isRoot = process.getuid?.() === 0;

export const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');

/** `COPY --from=build /app/<what> <where>` */
export const copiedIntoImage: readonly string[] = [
  ...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+) \S+$/gm),
].map(([, what]) => what as string);

/** Makes the folder, which nobody may write into, and answers where it is; `remove` takes all of it away. */
export async function makeImageFolder(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const place = await mkdtemp(join(tmpdir(), 'asb-image-'));
  chmodSync(place, 0o755);
  const [build, folder] = [join(place, 'build'), join(place, 'app')];
  mkdirSync(build);
  mkdirSync(folder);
  for (const name of ['package.json', 'package-lock.json', 'dist'])
    cpSync(join(root, name), join(build, name), { recursive: true });
  linkTree(join(root, 'node_modules'), join(build, 'node_modules'));
  await prune(build);
  for (const name of copiedIntoImage) moveOrCopy(join(build, name), join(folder, name));
  await rm(build, { recursive: true });
  eachIn(folder, (path, isFolder) => (isFolder || !isRoot) && chmodSync(path, isFolder ? 0o555 : 0o444));
  chmodSync(folder, 0o555);
  return {
    folder,
    remove: async () => {
      eachIn(folder, (path, isFolder) => isFolder && chmodSync(path, 0o755));
      chmodSync(folder, 0o755);
      await rm(place, { recursive: true, force: true });
    },
  };
}

/** Root's parts run as somebody else, who may write no file of root's: those that are linked need not be copied to be kept from them. */
function moveOrCopy(from: string, to: string): void {
  if (isRoot) renameSync(from, to);
  else cpSync(from, to, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE });
}

/** The words of the Dockerfile, and that nothing is downloaded or run. */
async function prune(folder: string): Promise<void> {
  const [, words] = /npm (prune [^&\\\n]+)/.exec(dockerfile) ?? [];
  if (words === undefined) throw new Error('the Dockerfile leaves out no development packages');
  const quietly = ['--offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  await promisify(execFile)('npm', [...words.trim().split(/\s+/), ...quietly], { cwd: folder });
}

/** Files are linked, not copied: thirty thousand of them. Not npm's own record, which it writes over where it lies. */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) entry.name === '.cache' || linkTree(source, target);
    else if (entry.isSymbolicLink() || entry.name.startsWith('.')) cpSync(source, target, { verbatimSymlinks: true });
    else linkSync(source, target);
  }
}

function eachIn(folder: string, tell: (path: string, isFolder: boolean) => unknown): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      tell(path, true);
      eachIn(path, tell);
    } else if (entry.isFile()) tell(path, false);
  }
}

/** Every file with its size and when it was last changed: to be compared with what is there later. */
export function contentsOf(folder: string): readonly string[] {
  const found: string[] = [];
  eachIn(folder, (path) => {
    const { size, mtimeMs } = lstatSync(path);
    found.push(`${path} ${size} ${mtimeMs}`);
  });
  return found.sort();
}
