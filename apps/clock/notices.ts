/** Makes and sends notices, in this process or in another: of several one does, the others wait. */
import type { Logger } from 'pino';
import { NoticeFollower } from '../../libs/notices/follow/notice-follower.js';
import type { NoticeSender } from '../../libs/notices/notice-sender.js';
import { NoticeDelivery } from '../../libs/notices/send/notice-delivery.js';
import { whileAlone } from '../../libs/postgres/while-alone.js';
import type { Machinery } from '../composition/machinery.js';
import type { Running } from './clock.js';

export interface NoticesOptions {
  readonly machinery: Machinery;
  /** Of the database with the log: the turn of the one sender is kept there. */
  readonly url: string;
  readonly sender: NoticeSender;
  readonly logger: Logger;
}

const LOCK = 0x415342_03;

export function startNotices({ machinery, url, sender, logger }: NoticesOptions): Running {
  const { sql, wake } = machinery;
  const follower = new NoticeFollower({
    ...machinery,
    onTrouble: (because) =>
      because === undefined ? logger.info('notices are made again') : logger.error({ because }, 'no notices are made'),
    onSetAside: (facts) => logger.error({ facts }, 'facts no notice could be made of are set aside'),
  });
  const delivery = new NoticeDelivery({
    sql,
    sender,
    wake,
    onFailed: (failed) => logger.warn({ ...failed }, 'a notice was not sent: it is tried again'),
    onTrouble: (error) => logger.error({ error }, 'notices that wait cannot be read or marked: it is tried again'),
  });
  const stopping = new AbortController();
  const running = whileAlone(
    {
      url,
      lock: LOCK,
      name: 'asb-notices',
      signal: stopping.signal,
      onWaiting: () => logger.info('another program sends notices already: this one waits'),
      onTrouble: (error) => logger.error({ error }, 'no notices are sent: it is tried again'),
    },
    async (signal) => void (await Promise.all([follower.run(signal), delivery.run(signal)])),
  );
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
