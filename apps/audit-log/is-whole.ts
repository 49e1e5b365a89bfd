/** Reads a log from end to end and says in plain sentences what is proved of it, and what is wrong with it. */
import { type Audit, auditLog } from '../../libs/event-log/audit/audit-log.js';
import { FactCodec } from '../../libs/event-log/fact-codec.js';
import { kindOf } from '../../libs/records/stream-name.js';
import { catalogues } from '../composition/catalogues.js';
import { count, counted, Pace } from '../composition/pace.js';
import { say } from '../composition/process.js';
import { type LogAddress, told } from '../log-address/log-address.js';
import { openLog } from '../log-address/open-log.js';

/** Throws, in one sentence. */
export async function isWhole(address: LogAddress, signal: AbortSignal): Promise<boolean> {
  const { log, close } = await openLog(address);
  try {
    say(`Reading the log at ${told(address)} …`);
    const codec = new FactCodec(catalogues);
    const pace = new Pace();
    let before = 0;
    const heard = (facts: number) => {
      pace.went(facts - before, () => `${counted(facts, 'fact')} read`);
      before = facts;
    };
    const audit = await auditLog(log, { decode: (fact) => codec.decode(fact), kindOf, signal, heard });
    for (const line of sentences(audit)) say(line);
    return audit.wrong === 0;
  } catch (error) {
    throw signal.aborted ? new Error('Stopped before the log was read to its end: nothing is proved of it.') : error;
  } finally {
    await close();
  }
}

export function sentences(audit: Audit): readonly string[] {
  const { facts, kinds, wrong } = audit;
  const streams = [...kinds.values()].reduce((sum, kind) => sum + kind.streams, 0);
  const byKind = [...kinds].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    `${counted(facts, 'fact')} in ${counted(streams, 'stream')}${facts === 0 ? '.' : ':'}`,
    ...byKind.map(([kind, of]) => `  ${kind}: ${counted(of.facts, 'fact')} in ${counted(of.streams, 'stream')}`),
    ...(wrong === 0 ? proved(audit) : broken(audit)),
  ];
}

const proved = ({ countsFacts }: Audit): readonly string[] => [
  "Every stream's revisions run from 0 in order without a gap, its time never goes back, and no id stands twice in it.",
  'Every fact can be read by this program.',
  countsFacts
    ? 'Positions run from 1 to the head without a gap: nothing was taken out before the last fact (whether more once followed it, no log can tell).'
    : 'This kind of log does not count its facts: it cannot be proved that no stream was removed, or cut off at its end.',
  'Nothing is wrong with this log.',
];

function broken({ wrong, findings, end }: Audit): readonly string[] {
  const lines = findings.map(({ stream, revision, wrong: what }) => `Revision ${revision} of ${stream} ${what}.`);
  const all = [...lines, ...(end === undefined ? [] : [end])];
  const first = wrong > all.length ? `; the first ${count(all.length)} of them` : '';
  return [`This log is not whole, ${counted(wrong, 'thing')} wrong${first}:`, ...all.map((line) => `  ${line}`)];
}
