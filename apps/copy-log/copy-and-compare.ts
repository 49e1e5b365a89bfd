/** Copies one log into another one and compares them, telling how far it is. */
import { compareLogs } from '../../libs/event-log/copy/compare-logs.js';
import { type CopyCounts, copyLog, hasGoneOn } from '../../libs/event-log/copy/copy-log.js';
import type { CopyTarget } from '../../libs/event-log/copy/copy-target.js';
import { type LogUpTo, upToNow, wholeOf } from '../../libs/event-log/copy/side.js';
import { count, counted, Pace } from '../composition/pace.js';
import { Opened, say } from '../composition/process.js';
import { type LogAddress, told } from '../log-address/log-address.js';
import { openLog, openTarget } from '../log-address/open-log.js';

const GO_ON = 'run the same command again to go on';

/** Whether the target ended up equal to the source as it stands. Throws, in one sentence. */
export function copyAndCompare(from: LogAddress, to: LogAddress, signal: AbortSignal): Promise<boolean> {
  return withOpened(async (opened) => {
    const { log, close } = await openLog(from);
    opened.add(close);
    const { target, close: closeTarget } = await openTarget(to);
    opened.add(closeTarget);
    if (log.logId === target.log.logId)
      throw new Error('Both addresses lead to the same log, or to one restored from the other: that cannot be copied.');

    say(`Copying the log at ${told(from)} to ${told(to)} …`);
    const source = await upToNow(log);
    if (!(await copied(source, target, signal))) return false;
    return (await areEqual(source, await upToNow(target.log), signal)) && !(await isBehind(source));
  });
}

/** Whether both logs are equal. Throws, in one sentence. */
export function compareOnly(from: LogAddress, to: LogAddress, signal: AbortSignal): Promise<boolean> {
  return withOpened(async (opened) => {
    const one = await openLog(from);
    opened.add(one.close);
    const other = await openLog(to);
    opened.add(other.close);
    return areEqual(await upToNow(one.log), await upToNow(other.log), signal);
  });
}

async function withOpened(work: (opened: Opened) => Promise<boolean>): Promise<boolean> {
  const opened = new Opened();
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}

async function copied(source: LogUpTo, target: CopyTarget, signal: AbortSignal): Promise<boolean> {
  const [checking, copying] = [new Pace(), new Pace()];
  let checked = 0;
  let counts: CopyCounts = { read: 0, written: 0, alreadyThere: 0 };
  const options = {
    signal,
    checked: (facts: number) => {
      checked += facts;
      checking.went(facts, () => `${counted(checked, 'fact')} of both checked before writing`);
    },
    heard: (now: CopyCounts) => {
      const { read, written, alreadyThere } = now;
      copying.went(
        read - counts.read,
        () => `${counted(read, 'fact')} read, ${count(written)} written, ${count(alreadyThere)} already there`,
      );
      counts = now;
    },
  };
  await copyLog(source, target, options).catch((error) => {
    if (!signal.aborted) throw error;
  });
  if (signal.aborted) say(`Stopped after ${counted(counts.written, 'fact')} had been written: ${GO_ON}.`);
  else say(`${counted(counts.written, 'fact')} written, ${count(counts.alreadyThere)} had been there already.`);
  return !signal.aborted;
}

async function areEqual(one: LogUpTo, other: LogUpTo, signal: AbortSignal): Promise<boolean> {
  say('Comparing both …');
  const pace = new Pace();
  let looked = 0;
  const heard = (facts: number) => {
    looked += facts;
    pace.went(facts, () => `${counted(looked, 'fact')} of both compared`);
  };
  const compared = await compareLogs(wholeOf(one, signal), wholeOf(other, signal), signal, heard).catch((error) => {
    if (!signal.aborted) throw error;
  });
  if (compared === undefined) {
    say('Stopped before both were compared: run it again with --compare to do that alone.');
    return false;
  }
  const { facts, differences } = compared;
  if (differences.length === 0) {
    say(`Both logs are equal: ${counted(facts[0], 'fact')}, the same in every byte.`);
    return true;
  }
  say(
    `The logs are not equal: ${counted(facts[0], 'fact')} in the one, ${count(facts[1])} in the other. They differ in`,
  );
  for (const { stream, revision } of differences) say(`  ${stream} from revision ${revision} on`);
  return false;
}

/** A source that is written to meanwhile is never caught up with by one run. */
async function isBehind(source: LogUpTo): Promise<boolean> {
  if (!(await hasGoneOn(source))) return false;
  say('The log to copy from has taken more facts since this began: run the same command again to copy them.');
  return true;
}
