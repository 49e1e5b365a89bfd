/** Whether an appeal that came late goes ahead. */
import {
  admitted,
  answeredByCouncil,
  appealWithdrawn,
  colleague,
  lodgedAgainstDecision,
  notAdmitted,
  notMetTold,
} from '../../../test/support/case/appeal.js';
import {
  coordinator,
  council,
  councilOfficer,
  fact,
  people,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { caseClosed, chairAppointed, later, reviewOpened } from '../../../test/support/case/review.js';
import { aCase } from '../../../test/support/case/specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseRefusal } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import type { AdmitAppeal, RefuseAdmission } from './commands.js';

const NOW = '2026-12-01T09:00:00.000Z';
const late = [...notMetTold, lodgedAgainstDecision({ occurredAt: '2026-11-20T09:00:00Z', late: true })];
const reasons = 'They were in hospital.';
const admit: AdmitAppeal = { type: 'AdmitAppeal', appeal: 'p1', reasons };
const keepOut: RefuseAdmission = { type: 'RefuseAdmission', appeal: 'p1', reasons };
const kept = fact('AppealNotAdmitted', { occurredAt: NOW, appeal: 'p1', reasons, decidedBy: colleague.id });
const held = [{ given: 'Rosa', surname: 'Quillfeather' }];

describe.each([admit, keepOut])('$type', (command) => {
  describe('by precedence: each row repairs what the one before it was refused for', () => {
    const stranger: Actor = { id: 'kim', role: 'coordinator', area: 'kent' };
    const worst = {
      facts: [...late, withdrawn()] as readonly CaseFact[],
      actor: stranger,
      ...command,
      appeal: 'p2',
      happened: { occurredAt: '2026-12-02T09:00:00Z' } as AdmitAppeal['happened'],
      reasons: '  ' as string | undefined,
    };
    const table = repairedInTurn<CaseRefusal, typeof worst>(worst, [
      ['case/unknown', {}],
      ['request/withdrawn', { actor: coordinator }],
      ['appeal/unknown', { facts: [...notMetTold, lodgedAgainstDecision()] }],
      ['appeal/by-somebody-involved', { appeal: 'p1' }],
      ['appeal/not-late', { actor: colleague }],
      ['appeal/already-admitted', { facts: [...late, admitted] }],
      ['fact/in-the-future', { facts: late }],
      ['fact/before-what-it-answers', { happened: { occurredAt: '2026-11-20T08:59:59Z' } }],
      ['appeal/no-reasons', { happened: { occurredAt: '2026-11-20T09:00:00Z' } }],
      ['text/names-a-person', { reasons: 'Ms Quillfeather was ill.' }],
    ]);
    test.each(table)('%s', (code, { facts, actor, ...asked }) =>
      aCase(...facts)
        .when(asked, { actor, now: later.now, known: { held } })
        .thenRefused(code),
    );
  });
  test('reasons are needed', () =>
    aCase(...late)
      .when({ ...command, reasons: undefined }, { ...later, actor: colleague })
      .thenRefused('appeal/no-reasons'));
  test.each<[string, CaseFact, CaseRefusal]>([
    ['not admitted', notAdmitted, 'appeal/over'],
    ['withdrawn', appealWithdrawn, 'appeal/over'],
  ])('not of one that was %s', (_, ended, code) =>
    aCase(...late, ended)
      .when(command, { ...later, actor: colleague })
      .thenRefused(code),
  );

  const atDiscretion = reviewOpened({ route: 'discretion', reasons: 'Fires.', openedBy: colleague.id });
  test.each<[string, Actor, readonly CaseFact[]]>([
    ['decided', coordinator, []],
    ['chaired', { ...colleague, id: 'chris@office' }, [atDiscretion, chairAppointed()]],
    ['answered for a body under review', { ...colleague, id: councilOfficer.id }, answeredByCouncil],
    ['records for a body under review', { ...colleague, onBehalfOf: council }, []],
  ])('not by who %s', (_, actor, facts) =>
    aCase(...late, ...facts)
      .when(command, { ...later, actor })
      .thenRefused('appeal/by-somebody-involved'),
  );
  test('by whoever runs the case, where they decided nothing', () => {
    const [recorded] = command.type === 'AdmitAppeal' ? ['AppealAdmitted' as const] : ['AppealNotAdmitted' as const];
    aCase(...late, atDiscretion)
      .when(command, { ...later, actor: colleague })
      .thenRecorded(fact(recorded, { occurredAt: NOW, appeal: 'p1', reasons, decidedBy: colleague.id }));
  });
});

test('admitted, blanks around the reasons left out: the case opens again where it was closed', () => {
  const recorded = fact('AppealAdmitted', { occurredAt: NOW, appeal: 'p1', reasons, decidedBy: colleague.id });
  const said = { ...admit, reasons: ` ${reasons} ` };
  aCase(...late)
    .when(said, { ...later, actor: colleague })
    .thenRecorded(recorded);
  aCase(
    ...late.slice(0, -1),
    caseClosed({ occurredAt: '2026-11-12T09:00:00Z', why: 'threshold-not-met' } as object),
    ...late.slice(-1),
  )
    .when(said, { ...later, actor: colleague })
    .thenRecorded(recorded, {
      type: 'CaseReopened',
      data: {
        occurredAt: NOW,
        why: 'appeal',
        deadlines: [{ name: 'appeal', of: 'threshold', anchoredOn: '2026-10-13', dueOn: '2026-11-10' }],
      },
    });
});

test('not admitted: a closed case stays closed, and what is written to the applicant is theirs', () => {
  const closed = caseClosed({ occurredAt: '2026-11-12T09:00:00Z', why: 'threshold-not-met' } as object);
  aCase(...notMetTold, closed, ...late.slice(-1))
    .when(keepOut, { ...later, actor: colleague })
    .thenRecorded(kept);
  aCase(...late)
    .when({ ...keepOut, reasonsToApplicant: 'Dear Rosa.' }, { ...later, actor: colleague })
    .thenRecorded({ ...kept, data: { ...kept.data, reasonsToApplicant: personal('Dear Rosa.', [people.rosa]) } });
});

test('a letter is not about somebody whose data was erased', () => {
  const [first, ...rest] = late;
  aCase(requested({ ...(first?.data as object), victims: [people.rosa, people.theo] }), ...rest)
    .when(
      { ...keepOut, reasonsToApplicant: 'Dear Rosa.' },
      { ...later, actor: colleague, known: { people: { unknown: [], erased: [people.theo], restricted: [] } } },
    )
    .thenRecorded({ ...kept, data: { ...kept.data, reasonsToApplicant: personal('Dear Rosa.', [people.rosa]) } });
});
