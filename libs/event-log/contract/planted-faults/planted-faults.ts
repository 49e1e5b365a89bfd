import { readFile } from 'node:fs/promises';
import type { Broken } from '../check-history.js';

/** One well-known mistake, made in the very function that is shipped. */
export interface PlantedFault {
  readonly name: string;
  /** What the attack must find, whatever else it finds. */
  readonly breaks: Broken;
  readonly replace: readonly { readonly sound: string; readonly faulty: string }[];
  /** What the database needs besides, for the fault to show. */
  readonly besides?: string;
}

const LOCK = 'perform from log.head for update;';
const ANSWERED = 'get diagnostics answered = row_count;';
const ACCEPTED = 'where a.expected = coalesce(l.revision, -1)';
const ASKED = 'unnest(streams, expected) with ordinality as a (stream, expected, number)\n    left join lateral';

/** Each race is held open by a sleep, so that finding it is no matter of luck. */
export const plantedFaults: readonly PlantedFault[] = [
  {
    name: 'the lock is taken by the statement that checks, which sees what stood before it was granted',
    breaks: 'revisions-not-dense',
    replace: [
      { sound: LOCK, faulty: '' },
      {
        sound: 'with asked as materialized (',
        faulty: 'with locked as materialized (select only_row from log.head for update), asked as materialized (',
      },
      {
        sound: ASKED,
        faulty: ASKED.replace('left join', 'cross join locked left join'),
      },
      { sound: ANSWERED, faulty: `${ANSWERED} perform pg_sleep(0.01);` },
    ],
    // Unique indexes would turn each twin revision into an error, and hide what the fault does.
    besides: `
      alter table log.facts drop constraint facts_pkey;
      drop index log.facts_stream_revision;
      create index on log.facts (position);
      create index on log.facts (stream, revision);`,
  },
  {
    name: 'positions come from a sequence, and a later one may be visible before an earlier one',
    breaks: 'follower-missed',
    replace: [
      {
        sound: LOCK,
        faulty: `perform pg_advisory_xact_lock(hashtext(locked.stream))
          from (select s.stream from unnest(streams) as s (stream) order by hashtext(s.stream)) as locked;`,
      },
      {
        sound: 'select last_position + row_number() over (order by n.place)',
        faulty: "select nextval('log.positions')",
      },
      { sound: ANSWERED, faulty: `${ANSWERED} perform pg_sleep(case when random() < 0.2 then 0.2 else 0 end);` },
    ],
    besides: 'create sequence log.positions',
  },
  {
    name: 'an append is accepted when its place is free, as it is for one that expects too much',
    breaks: 'revisions-not-dense',
    replace: [
      {
        sound: ACCEPTED,
        faulty: `where not exists (
          select from log.facts f where f.stream = a.stream and f.revision = a.expected + 1)`,
      },
    ],
  },
  {
    name: 'a conflict fails everybody who travels in its batch',
    breaks: 'innocent-failed',
    replace: [
      {
        sound: ANSWERED,
        faulty: `${ANSWERED}
          if answered < cardinality(streams) and cardinality(streams) > 1 then raise exception 'conflict'; end if;`,
      },
    ],
  },
];

const APPEND = new URL('../../postgres/migrations/003.do.time-by-stream.sql', import.meta.url);

/** SQL that puts the fault in the place of the sound function. Throws when the sound one has changed beyond recognition. */
export async function plant({ name, replace, besides = '' }: PlantedFault): Promise<string> {
  let faulty = await readFile(APPEND, 'utf8');
  for (const { sound, faulty: fault } of replace) {
    if (!faulty.includes(sound)) throw new Error(`nowhere to plant: ${name}`);
    faulty = faulty.replace(sound, () => fault);
  }
  return `${besides};\n${faulty}`;
}
