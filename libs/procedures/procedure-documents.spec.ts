import { fold } from '../../test/support/decider-specification.js';
import { expectSection } from '../../test/support/document-section.js';
import { expectGlossary } from '../../test/support/glossary.js';
import { golden } from '../../test/support/golden.js';
import { lifecycleTable } from '../../test/support/lifecycle-table.js';
import { RECEIVED_BY, ROLES } from '../decider/actor.js';
import { FactCodec } from '../event-log/fact-codec.js';
import { catalogue } from './catalogue.js';
import {
  APPEAL_GROUNDS,
  DATED_SWITCHES,
  DEADLINE_ANCHORS,
  DEADLINE_CALENDARS,
  DEADLINE_NAMES,
  DEADLINE_UNITS,
  type ProcedurePublished,
  STATUTORY_GROUNDS,
} from './facts.js';
import { gloucestershire } from './gloucestershire.js';
import { procedureDecider } from './procedure-decider.js';
import { refuseProcedure } from './procedure-rules.js';
import { procedureSentence } from './procedure-sentences.js';
import { COMPLAINT_KINDS, CONCLUSIONS, ONGOING, REASONS_NOT_COUNTED, VERIFICATIONS } from './threshold/assessment.js';
import { TRIGGER_KINDS } from './threshold/threshold.js';

const example = golden('ProcedurePublished', catalogue.ProcedurePublished.version) as unknown as ProcedurePublished;
const first: ProcedurePublished = {
  type: 'ProcedurePublished',
  data: { occurredAt: '2026-01-01T00:00:00Z', ...gloucestershire },
};

test('the golden fact still loads, keeps the rules and tells its sentence', () => {
  const { occurredOn: _, ...procedure } = example.data as typeof example.data & { occurredOn?: string };
  expect(fold(procedureDecider, [example])).toEqual([procedure]);
  expect(refuseProcedure(example.data)).toBeUndefined();
  expect(procedureSentence(example)).toBe(
    'Version 2 of the procedure was published for Cheltenham and Stroud, in force from 1 September 2026.',
  );
});

test('a procedure published before procedures had grounds of their own has none', () => {
  const { type, version, data } = golden('ProcedurePublished', 1);
  const stored = { type, version, data: JSON.stringify(data), metadata: '{}' };
  expect(new FactCodec([catalogue]).decode(stored).data).toEqual({ ...data, ownGrounds: [] });
});

test('the life of a procedure in the README is what the decider does', () =>
  expectSection(
    new URL('README.md', import.meta.url).pathname,
    'lifecycle',
    lifecycleTable(
      procedureDecider,
      { 'nothing published': [], 'version 1 published': [first], 'version 2 published': [first, example] },
      {
        'PublishProcedure, version 1': { type: 'PublishProcedure', procedure: gloucestershire },
        'PublishProcedure, version 2': { type: 'PublishProcedure', procedure: example.data },
        'PublishProcedure, version 3, effective no later than the last': {
          type: 'PublishProcedure',
          procedure: { ...example.data, version: 3 },
        },
        'PublishProcedure, version 3': {
          type: 'PublishProcedure',
          procedure: { ...example.data, version: 3, effectiveFrom: '2026-09-02' },
        },
      },
      { now: '2026-08-01T09:00:00.000Z', actor: { id: 'ada', role: 'administrator' } },
    ),
  ));

test('the closed lists of the glossary are those of the code', () => {
  expectGlossary('actors', { role: ROLES, 'how something was received for somebody': RECEIVED_BY });
  expectGlossary('procedures', {
    deadline: DEADLINE_NAMES,
    'what a deadline counts from': DEADLINE_ANCHORS,
    'unit of a deadline': DEADLINE_UNITS,
    'calendar of a deadline': DEADLINE_CALENDARS,
    'ground of appeal': APPEAL_GROUNDS,
    'dated switch': DATED_SWITCHES,
    'ground of s.104(5)': STATUTORY_GROUNDS,
    trigger: TRIGGER_KINDS,
    'kind of a complaint': COMPLAINT_KINDS,
    'verification of a complaint': VERIFICATIONS,
    'whether the behaviour is ongoing': ONGOING,
    'reason why a complaint does not count, by precedence': REASONS_NOT_COUNTED,
    conclusion: CONCLUSIONS,
  });
});
