/** What a machine can keep, no reviewer should have to: the small habits of the house. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((name) => name !== '' && existsSync(`${root}/${name}`))
  .map((name) => ({ name, text: readFileSync(`${root}/${name}`, 'utf8') }));

const code = files.filter(({ name }) => /\.(ts|js|mjs)$/.test(name) && !name.endsWith('tidy.spec.ts'));
const isSpec = (name: string) => /\.spec\.ts$/.test(name) || name.startsWith('test/') || name.includes('/contract/');
const product = code.filter(({ name }) => !isSpec(name) && !name.startsWith('tools/'));
const pure = product.filter(
  ({ name }) =>
    /^libs\/(calendar|decider|sentences|procedures|reports|people|documents|case-file|notices|oversight|statistics)\//.test(
      name,
    ) && !/\/(http|import|read|follow|send)\/|\.module\.ts$|\/questions\.ts$/.test(name),
);

const offenders = (among: typeof files, matches: (file: { name: string; text: string }) => boolean) =>
  among.filter(matches).map(({ name }) => name);
const linesOf = (text: string) => text.split('\n').length - 1;

describe('the habits of the house', () => {
  it.each([
    ['a file has at most 250 lines', product, ({ text }) => linesOf(text) > 250],
    ['a spec has at most 400 lines', code, ({ name, text }) => isSpec(name) && linesOf(text) > 400],
    ['no barrel files', code, ({ name }) => /^index\./.test(basename(name))],
    ['no focused or skipped tests', code, ({ text }) => /\b(it|test|describe)\.(only|skip|todo)\b/.test(text)],
    ['no notes to ourselves', code, ({ text }) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text)],
    [
      'no empty words in names',
      code,
      ({ text }) => /\b(class|interface|type) \w*(Service|Manager|Util|Utils|Helper|Impl)\b/.test(text),
    ],
    ['no I before an interface', code, ({ text }) => /\binterface I[A-Z][a-z]/.test(text)],
    [
      'the rules read no clock and roll no dice',
      pure,
      ({ text }) => /Date\.now|new Date\(\)|Math\.random|randomUUID|Temporal\.Now/.test(text),
    ],
    [
      'libraries print nothing',
      product.filter(({ name }) => name.startsWith('libs/')),
      ({ text }) => /\bconsole\./.test(text),
    ],
    ['no any in the product', product, ({ text }) => /(:|as|<) any\b/.test(text)],
    ['no silenced compiler', code, ({ text }) => /@ts-(ignore|nocheck)/.test(text)],
  ] satisfies [string, typeof files, (file: { name: string; text: string }) => boolean][])(
    '%s',
    (_habit, among, matches) => {
      expect(offenders(among, matches)).toEqual([]);
    },
  );

  it('every relative link in the documents leads somewhere', () => {
    const broken = files
      .filter(({ name }) => name.endsWith('.md'))
      .flatMap(({ name, text }) =>
        [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
          .map(([, target]) => new URL(target as string, `file://${root}/${name}`))
          .filter((url) => !existsSync(url))
          .map((url) => `${name} -> ${url.pathname}`),
      );
    expect(broken).toEqual([]);
  });

  it('the lock file names no place to download from', () => {
    expect(files.find(({ name }) => name === 'package-lock.json')?.text).not.toMatch(/"resolved": "http/);
  });
});
