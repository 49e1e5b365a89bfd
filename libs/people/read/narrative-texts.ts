/** The redacted texts that stand in for what was erased. */
import type { Personal } from '../../decider/personal.js';
import type { Sql } from '../../postgres/connection.js';
import type { ReplacementText, ReplacementTexts } from '../../sealing/replacing-sealer.js';
import type { Sealer } from '../../sealing/sealing.js';

interface NarrativeRow {
  readonly fact: string;
  readonly path: string;
  readonly replaced_by: string;
  readonly person: string;
  readonly text: string;
}

export class NarrativeTexts implements ReplacementTexts {
  constructor(
    private readonly sql: Sql,
    private readonly sealer: Sealer,
  ) {}

  async find(factIds: readonly string[]): Promise<readonly ReplacementText[]> {
    const rows = await this.#newestFirst(factIds);
    const opened = await this.sealer.open(
      rows.map(({ replaced_by, person, text }) => ({
        place: { factId: replaced_by, record: person },
        tree: { text: JSON.parse(text) as Personal },
      })),
    );
    return rows.map(({ fact, path }, index) => ({
      factId: fact,
      path: JSON.parse(path),
      value: opened[index]?.text as Personal,
    }));
  }

  /** Of one text, sealed; the newest first. */
  async standingFor(factId: string, path: readonly (string | number)[]): Promise<readonly Personal[]> {
    const rows = await this.#newestFirst([factId]);
    return rows.filter((row) => row.path === JSON.stringify(path)).map(({ text }) => JSON.parse(text) as Personal);
  }

  #newestFirst(factIds: readonly string[]): Promise<NarrativeRow[]> {
    return this.sql<NarrativeRow[]>`
      select fact, path, replaced_by, person, text from narratives.texts
      where fact = any(${factIds as string[]}::uuid[]) order by recorded_at desc, replaced_by`;
  }
}
