import { allowed, disallowed, grouped, settled, ungrouped } from '../../../test/support/case/complaints.js';
import { cited, coordinator, people, requested, withdrawn } from '../../../test/support/case/facts.js';
import { amended } from '../../../test/support/case/request.js';
import { assessed, decideMet, recordedBy } from '../../../test/support/case/threshold.js';
import { golden } from '../../../test/support/golden.js';
import { foldedBy } from '../../../test/support/projected.js';
import type { CaseFact } from '../../case-file/facts.js';
import type { Actor } from '../../decider/actor.js';
import type { Fact } from '../../decider/decider.js';
import { decisionTrail } from './decision-trail.js';

const CASE = 'dddddddd-0000-4000-8000-000000000001';
const PERSON = people.rosa;
const officer: Actor = { id: 'dan@office', role: 'data-protection', body: 'gloucestershire-opcc' };

const rowsAfter = (facts: readonly Fact[], stream = `case-${CASE}`, actor = coordinator) =>
  (foldedBy(decisionTrail, stream, facts, actor).rows.decisions ?? []).map(({ decision, ...row }) => ({
    ...row,
    ...JSON.parse(String(decision)),
  }));

const decided = (...facts: readonly CaseFact[]): readonly CaseFact[] => {
  const before = assessed(facts);
  return [...before, ...recordedBy(decideMet, before)];
};

const ofCase = {
  case_id: CASE,
  reference: 'ACR-7K3Q-9XFA',
  area: 'gloucestershire',
  local_government_area: 'E07000078',
  maker: { id: 'cora@office', role: 'coordinator' },
};
const ACT = 'Anti-social Behaviour, Crime and Policing Act 2014';

describe('the decision trail', () => {
  it('tells a decision on the threshold: its rule, what it saw, its maker and reasons', () => {
    expect(rowsAfter(decided(requested()))).toEqual([
      {
        ...ofCase,
        kind: 'threshold',
        outcome: 'met',
        set_aside: false,
        rule: { law: ACT, section: 's.104(4)' },
        evidence: {
          assessment: {
            assessment: 'a1',
            conclusion: 'met',
            statutory: true,
            counted: ['c1', 'c2', 'c3'],
            required: 3,
            procedureVersion: 1,
            caseRevision: 0,
            reports: [
              { id: 'aaaaaaaa-0000-4000-8000-000000000001', revision: 0 },
              { id: 'aaaaaaaa-0000-4000-8000-000000000002', revision: 2 },
            ],
          },
        },
        reasons: 'Three complaints in time.',
        happened: { occurredAt: '2026-10-12T09:00:00.000Z' },
        recordedAt: '2026-10-01T09:00:02.000Z',
        id: '00000000-0000-4000-8000-000000000002',
        sort_key: '2026-10-12 2026-10-01T09:00:02.000Z 00000000-0000-4000-8000-000000000002',
      },
    ]);
  });

  it('cites s.104(5) and the ground where nothing obliged', () => {
    const before = assessed([requested({ complaints: cited.slice(0, 2) })]);
    const [row] = rowsAfter([...before, ...recordedBy({ ...decideMet, ground: 'harm' }, before)]);
    expect(row.rule).toEqual({ law: ACT, section: 's.104(5)', ground: 'harm' });
    expect(row.evidence.assessment).toMatchObject({
      conclusion: 'discretion',
      counted: ['c1', 'c2'],
      statutory: false,
    });
  });

  it('tells of each ruling which complaint, what was weighed and why', () => {
    const facts = [
      requested(),
      disallowed('c2', { ground: 'unrelated', weighed: ['report'], reasons: 'It is about parking.' }),
      allowed('c2', { reasons: 'It was about the fires after all.' }),
      disallowed('c3', { ground: 'not-made', weighed: ['body-answer', 'applicant-account'], reasons: 'Nobody rang.' }),
      settled('c1', { settled: { complainedOn: '2026-07-03' }, reasons: 'The log says so.' }),
    ];
    expect(
      rowsAfter(facts).map(({ kind, outcome, rule, evidence, reasons }) => [kind, outcome, rule, evidence, reasons]),
    ).toEqual([
      [
        'complaint-ruling',
        'disallowed',
        { law: ACT, section: 's.104(4)', ground: 'unrelated' },
        { complaint: 'c2', weighed: ['report'] },
        'It is about parking.',
      ],
      [
        'complaint-ruling',
        'allowed',
        { law: ACT, section: 's.104(11)' },
        { complaint: 'c2' },
        'It was about the fires after all.',
      ],
      [
        'complaint-ruling',
        'disallowed',
        { law: ACT, section: 's.104(11)', ground: 'not-made' },
        { complaint: 'c3', weighed: ['body-answer', 'applicant-account'] },
        'Nobody rang.',
      ],
      [
        'complaint-ruling',
        'dates-settled',
        { law: ACT, section: 's.104(11)' },
        { complaint: 'c1', settled: { complainedOn: '2026-07-03' } },
        'The log says so.',
      ],
    ]);
  });

  it('tells of a group, and of its end, which complaints and by which version of the procedure', () => {
    const later = amended({ requestedOn: '2026-09-29' }, { procedure: { version: 2, revision: 1 } });
    const facts = [requested(), grouped('c1', 'c2'), later, ungrouped('c1', 'c2')];
    const ruling = { kind: 'complaint-ruling', maker: ofCase.maker, evidence: { complaints: ['c1', 'c2'] } };
    const rule = { law: ACT, section: 's.104(12)' };
    expect(rowsAfter(facts)).toMatchObject([
      { ...ruling, outcome: 'grouped', rule: { ...rule, procedureVersion: 1 }, reasons: 'One evening.' },
      { ...ruling, outcome: 'ungrouped', rule: { ...rule, procedureVersion: 2 }, reasons: 'Two evenings.' },
    ]);
  });

  it('tells the area as it was when it was decided', () => {
    const before = [requested(), disallowed('c2')];
    const moved = [...before, amended({ localGovernmentArea: 'E07000082' }), allowed('c2')];
    expect(rowsAfter(moved).map((row) => row.local_government_area)).toEqual(['E07000078', 'E07000082']);
  });

  it('tells an erasure without whose, by its authority', () => {
    const facts = [golden('PersonRegistered', 1), golden('PersonalDataErased', 1)];
    const rows = rowsAfter(facts, `person-${PERSON}`, officer);
    expect(rows).toMatchObject([
      {
        case_id: null,
        reference: null,
        area: null,
        local_government_area: null,
        kind: 'erasure',
        outcome: 'erased',
        rule: { law: 'UK GDPR', section: 'Article 17' },
        evidence: {
          authority: 'subject-request',
          authorityReference: 'DPO/2026-014',
          erased: ['name', 'contact-details', 'texts-and-places'],
        },
        maker: { id: 'dan@office', role: 'data-protection', body: 'gloucestershire-opcc' },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain(PERSON);
  });

  it('holds no text and nobody on the case, sealed or not', () => {
    const { state, rows } = foldedBy(decisionTrail, `case-${CASE}`, decided(requested()));
    expect(JSON.stringify([state, rows])).not.toMatch(/Shouting|sleeps|clear|sealed/);
    for (const person of Object.values(people)) expect(JSON.stringify([state, rows])).not.toContain(person);
  });

  it('has no row for what is no decision', () => {
    expect(rowsAfter([requested(), withdrawn()])).toEqual([]);
    expect(rowsAfter([golden('ThresholdDecided', 1)])).toMatchObject([{ case_id: null, evidence: {} }]);
    const [grouping] = rowsAfter([golden('ComplaintsGrouped', 1)]);
    expect(grouping.rule).toEqual({ law: ACT, section: 's.104(12)' });
  });
});
