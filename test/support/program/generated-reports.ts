/** Reports about people, as agencies would send them a line each: the same for the same seed. */
import { seededRandom } from '../../../libs/event-log/contract/seeded-random.js';

const AGENCIES = ['gloucestershire-constabulary', 'stroud-district-council', 'gloucester-city-council'] as const;
const CATEGORIES = ['personal', 'nuisance', 'environmental'] as const;
const AREAS = ['E07000078', 'E07000081', 'E07000082', undefined] as const;

/** One in five has no reference; of those, every second is the same, letter by letter, as the one before. */
export function generatedReports(count: number, people: readonly string[], seed: number): readonly string[] {
  const random = seededRandom(seed);
  const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const lines: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const isUnreferenced = number % 5 === 4;
    if (isUnreferenced && number % 10 === 9) {
      lines.push(lines[number - 5] as string);
      continue;
    }
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(random() * 600))).toISOString().slice(0, 10);
    const report = {
      agency: oneOf(AGENCIES),
      ...(!isUnreferenced && { agencyReference: `R-${seed}/${number}` }),
      kind: random() < 0.9 ? 'asb' : 'hate',
      category: oneOf(CATEGORIES),
      incidentOn: day,
      reportedOn: day,
      localGovernmentArea: oneOf(AREAS),
      place: `${1 + Math.floor(random() * 200)} Somewhere Street`,
      complainant: oneOf(people),
      ...(random() < 0.5 && { about: [oneOf(people)] }),
      summary: `Report ${number}: ${'shouting and banging '.repeat(1 + Math.floor(random() * 8))}`,
    };
    lines.push(JSON.stringify(report));
  }
  return lines;
}
