import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { LogUnavailable } from '../../libs/event-log/event-log.js';
import { factsOf } from '../support/facts-of-log.js';
import { type House, openHouse } from '../support/house.js';

const HEADER =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n';
const rowsOf = (from: number, to: number, type = 'Anti-social behaviour'): string => {
  let rows = '';
  for (let number = from; number < to; number += 1)
    rows += `,2018-10,Solace,Solace,-2.1,51.9,On or near Street ${number},E01,Stroud 001A,${type},,\n`;
  return rows;
};

interface Told {
  readonly type: string;
  readonly read: number;
  readonly recorded: number;
}

describe('an import is a stream both ways', () => {
  let house: House;
  let authorization: string;
  beforeEach(async () => {
    house = await openHouse();
    authorization = ((await house.as('coordinator')) as unknown as { headers: { authorization: string } }).headers
      .authorization;
  });
  afterEach(() => {
    // An upload left open would be waited for.
    for (const upload of uploads.splice(0)) upload.destroy();
    return house.close();
  });
  const uploads: ClientRequest[] = [];

  /** An upload written by hand; nobody listens to its answer yet. */
  function open(): { readonly sending: ClientRequest; readonly answered: Promise<IncomingMessage> } {
    const headers = { authorization, 'content-type': 'text/csv' };
    const sending = request(`${house.url}/v1/reports/imports`, { method: 'POST', headers });
    sending.on('error', () => {});
    uploads.push(sending);
    return { sending, answered: new Promise((resolve) => sending.once('response', resolve)) };
  }
  /** The same, and what was told of it so far. */
  function begin(): { readonly sending: ClientRequest; readonly told: readonly Told[]; readonly ended: Promise<void> } {
    const told: Told[] = [];
    const { sending, answered } = open();
    const ended = answered.then(async (answer) => {
      let text = '';
      for await (const chunk of answer.setEncoding('utf8')) {
        text += chunk;
        const lines = text.split('\n');
        text = lines.pop() as string;
        told.push(...lines.map((line) => JSON.parse(line) as Told));
      }
    });
    // Whoever breaks an upload off breaks its answer off too.
    ended.catch(() => {});
    return { sending, told, ended };
  }
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    while (!(await holds())) await sleep(5);
  };
  /** The measure once it has stood still for a second. */
  const settled = async (measure: () => number | Promise<number>): Promise<number> => {
    let [last, same] = [await measure(), 0];
    while (same < 10) {
      await sleep(100);
      const now = await measure();
      same = now === last ? same + 1 : 0;
      last = now;
    }
    return last;
  };
  const facts = async (): Promise<number> => (await factsOf(house.machinery.log, 'report-')).length;

  it('tells how it goes while it is sent: every thousand rows, and while nothing comes', async () => {
    const { sending, told, ended } = begin();
    sending.write(HEADER + rowsOf(0, 2_500));
    await until(() => told.some(({ recorded }) => recorded === 2_500));
    expect(told.map(({ read }) => read)).toEqual(expect.arrayContaining([1_000, 2_000, 2_500]));
    expect(new Set(told.map(({ type }) => type))).toEqual(new Set(['progress']));
    sending.end(rowsOf(2_500, 2_501));
    await ended;
    expect(told.at(-1)).toEqual({
      ...{ type: 'summary', read: 2_501, recorded: 2_501, alreadyKnown: 0, skipped: 0, rejected: 0 },
    });
  });

  it('that breaks off keeps what was acknowledged, and may be sent again', async () => {
    const { sending, told } = begin();
    sending.write(HEADER + rowsOf(0, 1_500) + rowsOf(1_500, 1_501).slice(0, -20));
    await until(() => told.some(({ recorded }) => recorded > 0));
    sending.destroy();
    const acknowledged = Math.max(...told.map(({ recorded }) => recorded));
    const kept = await settled(facts);
    expect(kept).toBeGreaterThanOrEqual(acknowledged);
    expect(kept).toBeLessThanOrEqual(1_500);

    const again = begin();
    again.sending.end(HEADER + rowsOf(0, 3_000));
    await again.ended;
    expect(again.told.at(-1)).toMatchObject({ type: 'summary', recorded: 3_000 - kept, alreadyKnown: kept });
    expect(await facts()).toBe(3_000);
    expect(house.logged.filter((line) => line.includes('import failed'))).toEqual([]);
  });

  it('is read no faster than its answer is', async () => {
    const { sending, answered } = open();
    // Every row is rejected, so that much is to be told; nobody listens.
    const faulty = rowsOf(0, 20_000).replaceAll('2018-10', 'never');
    sending.write(HEADER);
    await answered;
    while (sending.write(faulty) || sending.writableLength < 8_000_000);
    expect(await settled(() => sending.writableLength)).toBeGreaterThan(1_000_000);
  });

  it('says so where the log can no longer be reached', async () => {
    const { sending, told, ended } = begin();
    sending.write(HEADER + rowsOf(0, 10));
    await until(() => told.some(({ recorded }) => recorded === 10));
    house.machinery.log.append = () => Promise.reject(new LogUnavailable('gone'));
    sending.end(rowsOf(10, 500));
    await ended;
    expect(told.at(-1)).toMatchObject({ type: 'failed', problem: { status: 503, code: 'service/unavailable' } });
  });
});
