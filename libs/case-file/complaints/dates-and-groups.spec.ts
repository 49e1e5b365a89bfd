/** Whose dates are taken, and which complaints are about one incident. */
import { asked, decided, group, grouped, notFound, settled, ungrouped } from '../../../test/support/case/complaints.js';
import {
  constabulary,
  coordinator,
  council,
  fact,
  given,
  officer,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { GroupComplaints, SettleDates, UngroupComplaints } from './commands.js';
import type { ComplaintDates } from './facts.js';

const held = [{ given: 'Rosa', surname: 'Quillfeather' }];
const stranger: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };

describe('settling dates', () => {
  const dates = { incidentOn: '2026-07-01', complainedOn: '2026-07-02' } as const;
  const settle: SettleDates = {
    type: 'SettleDates',
    ref: 'c1',
    settled: dates,
    reasons: 'The message is dated.',
  };
  const recorded = (standing: ComplaintDates) =>
    fact('ComplaintDatesSettled', {
      occurredAt: given.now,
      ref: 'c1',
      settled: standing,
      reasons: 'The message is dated.',
      decidedBy: coordinator.id,
    });

  test.each<[string, ComplaintDates]>([
    ["on the applicant's own", dates],
    ['on a month', { incidentMonth: '2026-07', complainedOn: '2026-07-01' }],
    ['on no incident anybody can date', { complainedOn: '2026-07-02' }],
    ['on a complaint later than the request', { incidentOn: '2026-10-12', complainedOn: '2026-10-12' }],
  ])('%s', (_, standing) =>
    aCase(requested())
      .when({ ...settle, settled: { incidentOn: undefined, incidentMonth: undefined, ...standing } })
      .thenRecorded(recorded(standing)),
  );

  test('once more, on others', () =>
    aCase(requested(), settled('c1'))
      .when({ ...settle, settled: { incidentOn: '2026-07-01', complainedOn: '2026-07-03' } })
      .thenRecorded(recorded({ incidentOn: '2026-07-01', complainedOn: '2026-07-03' })));

  const worst = {
    actor: stranger,
    facts: [requested(), asked('c1'), notFound('c1'), settled('c1'), decided, withdrawn()] as CaseFact[],
    happened: { occurredOn: '2026-10-13' },
    command: {
      ref: 'c4',
      settled: { incidentOn: '2026-10-13', incidentMonth: '2026-10', complainedOn: '2026-10-11' },
      reasons: undefined,
    } as Partial<SettleDates>,
  };
  const on = (standing: ComplaintDates, reasons?: string) => ({ command: { settled: standing, reasons } });
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: { ...coordinator, id: officer.id } }],
    ['complaint/unknown', { facts: [requested(), asked('c1'), notFound('c1'), settled('c1'), decided] }],
    ['complaint/ruled-by-its-body', { command: { ...worst.command, ref: 'c1' } }],
    ['complaint/ruled-by-its-body', { actor: { ...coordinator, body: constabulary } }],
    ['threshold/already-decided', { actor: coordinator }],
    ['fact/in-the-future', { facts: [requested(), settled('c1')] }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-09-29' } }],
    ['complaint/incident-day-and-month', { happened: { occurredOn: '2026-09-30' } }],
    ['complaint/in-the-future', on({ incidentOn: '2026-10-13', complainedOn: '2026-10-11' })],
    ['complaint/before-its-incident', on({ incidentOn: '2026-10-12', complainedOn: '2026-10-11' })],
    ['complaint/changes-nothing', on(dates)],
    ['complaint/no-reasons', on({ complainedOn: '2026-07-02' })],
    ['text/names-a-person', on({ complainedOn: '2026-07-02' }, 'So Rosa Quillfeather says.')],
    ['recorded', on({ complainedOn: '2026-07-02' }, 'The message is dated.')],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
    const { facts, actor, happened, command } = row;
    const outcome = aCase(...facts).when({ ...settle, happened, ...command }, { actor, known: { held } });
    if (code !== 'recorded') return outcome.thenRefused(code);
    const { occurredAt: _at, ...rest } = { occurredAt: '', ...recorded({ complainedOn: '2026-07-02' }).data };
    return outcome.thenRecorded(fact('ComplaintDatesSettled', { ...rest, occurredOn: '2026-09-30' } as never));
  });
});

const refs = ['c1', 'c2'];

describe('grouping', () => {
  const together: GroupComplaints = { type: 'GroupComplaints', group, refs, reasons: 'One evening.' };
  const recorded = (of: readonly string[]) =>
    fact('ComplaintsGrouped', {
      occurredAt: given.now,
      group,
      refs: of,
      reasons: 'One evening.',
      decidedBy: coordinator.id,
    });

  test('complaints of one person or of several, each named once', () => {
    aCase(requested())
      .when({ ...together, refs: ['c1', 'c3', 'c1'] })
      .thenRecorded(recorded(['c1', 'c3']));
  });

  test('once more, after they were ungrouped', () =>
    aCase(requested(), grouped('c1', 'c2'), ungrouped('c1', 'c2'))
      .when({ ...together, group: 'another', refs: ['c2', 'c3'] })
      .thenRecorded(fact('ComplaintsGrouped', { ...recorded(['c2', 'c3']).data, group: 'another' })));

  const cited = fact('ComplaintCited', {
    occurredOn: '2026-10-03',
    complaint: { ref: 'c4', agency: council, kind: 'asb', complainedOn: '2026-10-01' },
  });
  const worst = {
    actor: stranger,
    facts: [requested(), cited, grouped('c1', 'c2'), decided, withdrawn()] as CaseFact[],
    happened: { occurredOn: '2026-10-13' },
    refs: ['c1', 'c9'] as readonly string[],
    reasons: undefined as string | undefined,
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: { ...coordinator, body: constabulary } }],
    ['complaint/unknown', { facts: [requested(), cited, grouped('c1', 'c2'), decided] }],
    ['complaint/ruled-by-its-body', { refs: ['c4', 'c1'] }],
    ['threshold/already-decided', { actor: coordinator }],
    ['complaint/already-grouped', { facts: [requested(), cited, grouped('c1', 'c2')] }],
    ['fact/in-the-future', { refs: ['c4', 'c3'] }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-02' } }],
    ['complaint/group-of-one', { happened: { occurredOn: '2026-10-03' }, refs: ['c4', 'c4'] }],
    ['complaint/no-reasons', { refs: ['c3', 'c4'] }],
    ['complaint/no-reasons', { reasons: ' \n ' }],
    ['text/names-a-person', { reasons: 'So Rosa Quillfeather says.' }],
    ['recorded', { reasons: ' One evening. ' }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))(
    '%i %s, by precedence',
    (_, code, { facts, actor, ...more }) => {
      const outcome = aCase(...facts).when({ ...together, ...more }, { actor, known: { held } });
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(
        fact('ComplaintsGrouped', {
          occurredOn: '2026-10-03',
          group,
          refs: ['c3', 'c4'],
          reasons: 'One evening.',
          decidedBy: coordinator.id,
        }),
      );
    },
  );
});

describe('ungrouping', () => {
  const apart: UngroupComplaints = { type: 'UngroupComplaints', group, reasons: 'Two evenings.' };

  test('is not for whoever acts for a body that one of them was made to', () =>
    aCase(requested(), grouped('c1', 'c2'))
      .when(apart, { actor: { ...coordinator, body: constabulary }, known: { held } })
      .thenRefused('complaint/ruled-by-its-body'));

  const worst = {
    actor: stranger,
    facts: [requested(), grouped('c1', 'c2'), ungrouped('c1', 'c2'), decided, withdrawn()] as CaseFact[],
    happened: { occurredOn: '2026-10-13' },
    group: 'another',
    reasons: undefined as string | undefined,
  };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['case/unknown', {}],
    ['request/withdrawn', { actor: coordinator }],
    ['complaint/unknown-group', { facts: [requested(), grouped('c1', 'c2'), ungrouped('c1', 'c2'), decided] }],
    ['threshold/already-decided', { group }],
    ['complaint/already-ungrouped', { facts: [requested(), grouped('c1', 'c2'), ungrouped('c1', 'c2')] }],
    ['fact/in-the-future', { facts: [requested(), grouped('c1', 'c2')] }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-10-06' } }],
    ['complaint/no-reasons', { happened: { occurredOn: '2026-10-07' } }],
    ['complaint/no-reasons', { reasons: '' }],
    ['text/names-a-person', { reasons: 'So Rosa Quillfeather says.' }],
    ['recorded', { reasons: 'Two evenings.' }],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))(
    '%i %s, by precedence',
    (_, code, { facts, actor, ...more }) => {
      const outcome = aCase(...facts).when({ ...apart, ...more }, { actor, known: { held } });
      if (code !== 'recorded') return outcome.thenRefused(code);
      return outcome.thenRecorded(
        fact('ComplaintsUngrouped', {
          occurredOn: '2026-10-07',
          group,
          refs,
          reasons: 'Two evenings.',
          decidedBy: coordinator.id,
        }),
      );
    },
  );
});
