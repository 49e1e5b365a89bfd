import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Notice, noticeIdOf } from '../notice.js';
import { FolderSender } from './folder-sender.js';

const notice: Notice = {
  id: noticeIdOf('11111111-1111-4111-8111-111111111111', 'invitation'),
  kind: 'invitation',
  to: { body: 'cheltenham-borough-council' },
  caseId: 'dddddddd-0000-4000-8000-000000000001',
  reference: 'ACR-7K3Q-9XFA',
  sentence: 'Cheltenham Borough Council is invited to take part in a review.',
  recordedAt: '2026-07-01T23:30:00.000Z',
  link: '/v1/cases/dddddddd-0000-4000-8000-000000000001',
};
let folder: string;
let sender: FolderSender;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'asb-notices-'));
  sender = new FolderSender(join(folder, 'notices'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a folder of notices', () => {
  // In summer London is an hour ahead of UTC.
  const file = () => join(folder, 'notices', '2026-07-02', `${notice.id}.json`);

  it('has a file a notice, below the day its fact was recorded', async () => {
    await sender.send(notice);
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual(notice);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'notices', '2026-07-02'))).toEqual([`${notice.id}.json`]);
  });

  it('has the same file when a notice is sent again', async () => {
    await sender.send(notice);
    const before = await readFile(file());
    await Promise.all([sender.send(notice), sender.send(notice)]);
    expect(await readFile(file())).toEqual(before);
    expect(await readdir(join(folder, 'notices', '2026-07-02'))).toHaveLength(1);
  });

  it('says in one sentence where it cannot be one', async () => {
    await sender.check();
    await writeFile(join(folder, 'taken'), '');
    await expect(new FolderSender(join(folder, 'taken')).check()).rejects.toThrow(
      /^Notices go to "[^"]+": it must be /,
    );
  });

  it('leaves nothing half written where it fails', async () => {
    await mkdir(join(file(), 'in the way'), { recursive: true });
    await expect(sender.send(notice)).rejects.toThrow();
    expect(await readdir(join(folder, 'notices', '2026-07-02'))).toEqual([`${notice.id}.json`]);
  });
});
