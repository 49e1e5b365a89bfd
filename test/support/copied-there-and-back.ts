import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogues } from '../../apps/composition/catalogues.js';
import { auditLog } from '../../libs/event-log/audit/audit-log.js';
import { FactCodec } from '../../libs/event-log/fact-codec.js';
import { kindOf } from '../../libs/records/stream-name.js';
import { type House, openHouse } from './house.js';
import { compared, copy, type EmptyLog, emptyPostgresLog } from './logs-to-copy.js';

/** The real files, where they lie beside the checkout. */
const PUBLISHED = fileURLToPath(new URL('../../../shared/data/police-uk/', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../fixtures/', import.meta.url));

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.csv') && name.includes('street'))
    .sort()
    .map((name) => readFileSync(`${folder}${name}`, 'utf8'));

/**
 * What the product imported is copied into a log of some kind and back into a third, and nothing is lost or changed on the way.
 * `middle` gives an empty log of that kind; `published`: whether to try with the published files too, which takes its time.
 */
export function describeCopyThereAndBack(kind: string, middle: () => Promise<EmptyLog>, published = true): void {
  describe(`the log of an import, copied to ${kind} and back`, () => {
    let house: House;
    const made: EmptyLog[] = [];
    beforeEach(async () => {
      house = await openHouse();
    });
    afterEach(async () => {
      for (const one of made.splice(0)) await one.drop();
      await house.close();
    });
    const use = <Log extends EmptyLog>(log: Log): Log => {
      made.push(log);
      return log;
    };

    const thereAndBack = async (files: readonly string[]): Promise<number> => {
      const coordinator = await house.as('coordinator');
      for (const file of files) {
        const { body } = await coordinator.post('/v1/reports/imports', file, 'text/csv');
        expect(JSON.parse(body.trimEnd().split('\n').at(-1))).toMatchObject({ type: 'summary', rejected: 0 });
      }
      const { log } = house.machinery;
      const { target: there } = use(await middle());
      const { target: back } = use(await emptyPostgresLog());
      const { read } = await copy(log, there);
      expect(await copy(there.log, back)).toEqual({ read, written: read, alreadyThere: 0 });
      for (const other of [there.log, back.log])
        expect(await compared(log, other)).toEqual({ facts: [read, read], differences: [] });
      for (const [from, to] of [
        [log, there],
        [there.log, back],
      ] as const)
        expect(await copy(from, to)).toEqual({ read, written: 0, alreadyThere: read });
      const codec = new FactCodec(catalogues);
      const audited = { decode: codec.decode.bind(codec), kindOf, signal: new AbortController().signal };
      for (const whole of [there.log, back.log])
        expect(await auditLog(whole, audited)).toMatchObject({ facts: read, wrong: 0, findings: [] });
      return read;
    };

    it('is equal at both ends, for a sample', async () => {
      expect(await thereAndBack(filesIn(SAMPLE))).toBe(10);
    });

    if (!published) return;
    if (existsSync(PUBLISHED)) {
      it('is equal at both ends, for the published files of four months', async () => {
        expect(await thereAndBack(filesIn(PUBLISHED))).toBe(5_517);
      }, 180_000);
    } else {
      it('cannot be tried with the published files: they are not beside this checkout', () => {
        expect(existsSync(PUBLISHED)).toBe(false);
      });
    }
  });
}
