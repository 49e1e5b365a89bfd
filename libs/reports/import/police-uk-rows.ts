/**
 * police.uk's street-level files. They give anti-social behaviour by its month, at a snapped place, without reference or day of
 * reporting (domain.md section 7): nothing is added to that.
 */
import type { Actor } from '../../decider/actor.js';
import { monthShape } from '../../web/fields/dates.js';
import { invalid, Problem } from '../../web/problems/problem.js';
import type { SnappedPlace } from '../facts.js';
import { reportIdOfRow } from '../report-identity.js';
import { areaOfLsoa } from './areas.js';
import { fieldsOfLine } from './csv-fields.js';
import { IdenticalRows } from './identical-rows.js';
import type { Line } from './lines.js';
import { type Row, type RowReader, rejected } from './rows.js';
import { slugOf } from './slug.js';

const COLUMNS = [
  'Crime ID',
  'Month',
  'Reported by',
  'Falls within',
  'Longitude',
  'Latitude',
  'Location',
  'LSOA code',
  'LSOA name',
  'Crime type',
  'Last outcome category',
  'Context',
] as const;
type Columns = readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

const CRIME_TYPE = COLUMNS.indexOf('Crime type');
const ANTI_SOCIAL_BEHAVIOUR = 'Anti-social behaviour';
const LONGEST_FIELD = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

export class PoliceUkRows implements RowReader {
  private readonly identical = new IdenticalRows();

  constructor(private readonly actor: Actor) {}

  /** Throws the problem `import/wrong-header`, or what is wrong with the line itself. */
  static checkHeader({ text }: Line): void {
    if (text instanceof Problem) throw text;
    const fields = fieldsOfLine(text);
    if (fields instanceof Problem || JSON.stringify(fields) !== JSON.stringify(COLUMNS))
      throw new Problem('import/wrong-header');
  }

  read(lines: readonly Line[]): readonly Row[] {
    return lines.map((line) => this.row(line));
  }

  private row({ number: line, text }: Line): Row {
    if (text instanceof Problem) return rejected(line, text);
    const fields = fieldsOfLine(text);
    if (fields instanceof Problem) return rejected(line, fields);
    if (fields.length !== COLUMNS.length) return rejected(line, new Problem('import/wrong-column-count'));
    if (fields[CRIME_TYPE] !== ANTI_SOCIAL_BEHAVIOUR) return { line, skipped: true };
    const fault = faultIn(text, fields as unknown as Columns);
    return fault === undefined ? this.report(line, fields as unknown as Columns) : rejected(line, fault);
  }

  private report(line: number, fields: Columns): Row {
    const [, incidentMonth, reportedBy, , , , , , lsoaName] = fields;
    const agency = slugOf(reportedBy);
    const place = placeOf(fields);
    const localGovernmentArea = areaOfLsoa(lsoaName);
    return {
      line,
      id: this.identify(agency, fields),
      actor: this.actor,
      command: {
        type: 'RecordReport',
        report: {
          source: 'police-uk',
          agency,
          kind: 'asb',
          incidentMonth,
          ...(place && { place }),
          ...(localGovernmentArea && { localGovernmentArea }),
        },
      },
    };
  }

  /** Identical rows are different reports. */
  private identify(agency: string, fields: Columns): string {
    const first = reportIdOfRow(agency, fields, 0);
    const preceding = this.identical.countPreceding(first);
    return preceding === 0 ? first : reportIdOfRow(agency, fields, preceding);
  }
}

/** The place as it was snapped; undefined where the file has no location. */
function placeOf([, , , , longitude, latitude, near, lsoaCode, lsoaName]: Columns): SnappedPlace | undefined {
  if (longitude === '') return undefined;
  return {
    kind: 'snapped',
    longitude: Number(longitude),
    latitude: Number(latitude),
    ...(near && { near }),
    ...(lsoaCode && { lsoaCode }),
    ...(lsoaName && { lsoaName }),
  };
}

function faultIn(text: string, fields: Columns): Problem | undefined {
  const [, month, reportedBy, , longitude, latitude] = fields;
  if (CONTROL_CHARACTER.test(text)) return invalid({ path: '', message: 'must not hold control characters' });
  const long = fields.findIndex((field) => field.length > LONGEST_FIELD);
  if (long !== -1)
    return invalid({ path: COLUMNS[long] as string, message: `must be at most ${LONGEST_FIELD} characters long` });
  const [monthFault] = monthShape.faults(month);
  if (monthFault) return invalid({ path: 'Month', message: monthFault.message });
  if (slugOf(reportedBy) === '') return invalid({ path: 'Reported by', message: 'must name a body' });
  if (longitude === '' && latitude === '') return undefined;
  if (!isDegrees(longitude, 180)) return invalid({ path: 'Longitude', message: 'must be degrees from -180 to 180' });
  if (!isDegrees(latitude, 90)) return invalid({ path: 'Latitude', message: 'must be degrees from -90 to 90' });
  return undefined;
}

const isDegrees = (text: string, most: number): boolean =>
  /^-?[0-9]{1,3}(\.[0-9]{1,15})?$/.test(text) && Math.abs(Number(text)) <= most;
