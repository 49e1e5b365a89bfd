/** What is written down about complaints: their life in the README, their words in the glossary, their facts as they rest in the log. */
import {
  asked,
  decided,
  disallowed,
  group,
  grouped,
  notFound,
  ungrouped,
  verified,
} from '../../../test/support/case/complaints.js';
import {
  constabulary,
  coordinator,
  given,
  known,
  officer,
  passedTo,
  requested,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { fold } from '../../../test/support/decider-specification.js';
import { expectSection } from '../../../test/support/document-section.js';
import { expectGlossary } from '../../../test/support/glossary.js';
import { golden } from '../../../test/support/golden.js';
import { lifecycleTable } from '../../../test/support/lifecycle-table.js';
import type { Actor } from '../../decider/actor.js';
import type { Decider } from '../../decider/decider.js';
import { type Personal, personal } from '../../decider/personal.js';
import { caseDecider } from '../case-file.js';
import type { CaseState } from '../case-state.js';
import { catalogue } from '../catalogue.js';
import type { CaseFact } from '../facts.js';
import type { ComplaintCommand } from './commands.js';
import { type ComplaintFact, DISALLOWANCE_GROUNDS, EVIDENCE_WEIGHED } from './facts.js';
import { OUTCOMES, RULINGS } from './http/complaint-bodies.js';
import { complaintReason, complaintSentence } from './sentences.js';

const README = new URL('README.md', import.meta.url).pathname;

/** The real decider, asked by whoever may ask: an answer comes from the body, all else from the office. */
const asking: Decider<CaseState, readonly [ComplaintCommand, Actor?], CaseFact> = {
  ...caseDecider,
  decide: ([command, actor = coordinator], state, moment) =>
    caseDecider.decide({ command, known }, state, { ...moment, actor }),
};

test('the life of a complaint in the README is what the decider does', () => {
  const searched = 'Calls, by address.';
  const reasons = 'Weighed as a whole.';
  const passedOn = [requested(), passedTo(constabulary)];
  const looked = [...passedOn, asked('c3'), notFound('c3')];
  expectSection(
    README,
    'lifecycle',
    lifecycleTable(
      asking,
      {
        'not cited': [requested({ complaints: [] }), passedTo(constabulary)],
        cited: passedOn,
        asked: [...passedOn, asked('c3')],
        verified: [...passedOn, asked('c3'), verified('c3')],
        'not found': looked,
        disallowed: [...looked, disallowed('c3')],
        'asked, then decided': [...passedOn, asked('c3'), decided],
        withdrawn: [...passedOn, asked('c3'), withdrawn()],
      },
      {
        CiteComplaint: [
          {
            type: 'CiteComplaint',
            complaint: { agency: constabulary, kind: 'asb', complainedOn: '2026-09-30', agencyReference: 'GC/99' },
          },
        ],
        AskVerification: [{ type: 'AskVerification', ref: 'c3', disclosed: [] }],
        'VerifyComplaint, by the body': [{ type: 'VerifyComplaint', ref: 'c3' }, officer],
        'AnswerNotFound, by the body': [{ type: 'AnswerNotFound', ref: 'c3', searched }, officer],
        GiveEvidence: [{ type: 'GiveEvidence', ref: 'c3', account: 'I rang at nine.', documents: [] }],
        'DisallowComplaint, not made': [
          { type: 'DisallowComplaint', ref: 'c3', ground: 'not-made', weighed: ['applicant-account'], reasons },
        ],
        'DisallowComplaint, unrelated': [
          { type: 'DisallowComplaint', ref: 'c3', ground: 'unrelated', weighed: ['applicant-account'], reasons },
        ],
        AllowComplaint: [{ type: 'AllowComplaint', ref: 'c3', reasons }],
        SettleDates: [{ type: 'SettleDates', ref: 'c3', settled: { complainedOn: '2026-09-10' }, reasons }],
      },
      given,
    ),
  );
});

test('the life of a group in the README is what the decider does', () =>
  expectSection(
    README,
    'groups',
    lifecycleTable(
      asking,
      {
        'not grouped': [requested()],
        grouped: [requested(), grouped('c1', 'c2')],
        ungrouped: [requested(), grouped('c1', 'c2'), ungrouped('c1', 'c2')],
        'grouped, then decided': [requested(), grouped('c1', 'c2'), decided],
        withdrawn: [requested(), grouped('c1', 'c2'), withdrawn()],
      },
      {
        GroupComplaints: [{ type: 'GroupComplaints', group, refs: ['c1', 'c2'], reasons: 'One evening.' }],
        UngroupComplaints: [{ type: 'UngroupComplaints', group, reasons: 'Two evenings.' }],
      },
      given,
    ),
  ));

test('the closed lists of the glossary are those of the code', () =>
  expectGlossary('complaints', {
    'answer of the body': OUTCOMES,
    ruling: RULINGS,
    'ground to disallow': DISALLOWANCE_GROUNDS,
    'evidence weighed': EVIDENCE_WEIGHED,
  }));

const SENTENCES: Record<ComplaintFact['type'], string> = {
  ComplaintCited:
    'A further complaint was cited, as c4: of a hate incident on 20 September 2026, made to Cheltenham Borough Council under reference CBC/2026-0417 on 21 September 2026.',
  VerificationAsked:
    'Cheltenham Borough Council was asked to verify complaint c4 by 16 October 2026, with the data of 1 person (name and complaints).',
  ComplaintNotFound:
    'Cheltenham Borough Council did not find complaint c4, which alone does not take it out of the count.',
  ComplaintEvidenced: 'Evidence of complaint c4 was given: an account and a document.',
  ComplaintDisallowed:
    "Complaint c4 was ruled not to count, because it was never made, after the applicant's account, the applicant's documents, the body's answer and the report had been weighed.",
  ComplaintAllowed: 'Complaint c4 was ruled to count as claimed after all.',
  ComplaintVerified:
    'Cheltenham Borough Council verified complaint c4 under reference CBC/2026-0417, with the incident in September 2026 and the complaint on 22 September 2026.',
  ComplaintDatesSettled:
    'The dates of complaint c4 were settled: the incident on 20 September 2026 and the complaint on 21 September 2026.',
  ComplaintsGrouped: 'Complaints c1 and c4 were found to be about one incident.',
  ComplaintsUngrouped: 'Complaints c1 and c4 were found not to be about one incident after all.',
};

describe('every golden fact still loads, as it rests: sealed', () => {
  const types = Object.keys(SENTENCES) as ComplaintFact['type'][];
  const example = (type: ComplaintFact['type']) => golden(type, catalogue[type].version) as ComplaintFact;

  test.each(types)('%s tells its sentence', (type) => expect(complaintSentence(example(type))).toBe(SENTENCES[type]));

  test('they fold into one complaint', () => {
    const after = (last: ComplaintFact['type']) =>
      fold(caseDecider, [requested(), ...types.slice(0, types.indexOf(last) + 1).map(example)]);
    const group = '5f0e6d1c-2b3a-5c4d-8e9f-0a1b2c3d4e5f';
    expect(after('ComplaintDisallowed')).toHaveProperty('complaints.byRef.c4.disallowed', 'not-made');
    expect(after('ComplaintsGrouped')).toMatchObject({
      complaints: { byRef: { c1: { group }, c4: { group } }, groups: { [group]: { dissolved: false } } },
    });
    expect(after('ComplaintsUngrouped')).toMatchObject({
      revision: 10,
      complaints: {
        answeredFor: [{ body: 'cheltenham-borough-council', by: 'carl@council' }],
        groups: { [group]: { grouped: { occurredAt: '2026-10-10T09:30:00.000Z' }, dissolved: true } },
        byRef: {
          c1: { group: undefined },
          c4: {
            citedAt: { occurredOn: '2026-10-02' },
            verification: {
              asked: { occurredAt: '2026-10-02T09:00:00.000Z' },
              dueOn: '2026-10-16',
              answer: 'verified',
              answered: { occurredAt: '2026-10-09T15:00:00.000Z' },
              held: { incidentMonth: '2026-09', complainedOn: '2026-09-22' },
            },
            evidence: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
            disallowed: undefined,
            ruled: { occurredAt: '2026-10-09T09:00:00.000Z' },
            settled: { incidentOn: '2026-09-20', complainedOn: '2026-09-21' },
            group: undefined,
          },
        },
      },
    });
  });

  test('the reasons of every decision are public', () =>
    expect(Object.fromEntries(types.map((type) => [type, typeof complaintReason(example(type))]))).toEqual({
      ...Object.fromEntries(types.map((type) => [type, 'undefined'])),
      ComplaintDisallowed: 'string',
      ComplaintAllowed: 'string',
      ComplaintDatesSettled: 'string',
      ComplaintsGrouped: 'string',
      ComplaintsUngrouped: 'string',
    }));
});

test('a sentence tells what is there and no more', () => {
  const occurredOn = '2026-10-05';
  const tell = (type: ComplaintFact['type'], data: object) =>
    complaintSentence({ type, data: { occurredOn, ref: 'c1', ...data } } as ComplaintFact);
  const complaint = { ref: 'c5', agency: 'solace', kind: 'asb', complainedOn: '2026-09-10' };
  expect(tell('ComplaintCited', { complaint })).toBe(
    'A further complaint was cited, as c5: of anti-social behaviour at an unknown date, made to Solace on 10 September 2026.',
  );
  expect(tell('VerificationAsked', { body: 'solace', dueOn: '2026-10-19', disclosed: [] })).toBe(
    "Solace was asked to verify complaint c1 by 19 October 2026, without anybody's data.",
  );
  expect(tell('ComplaintVerified', { body: 'solace', held: {} })).toBe('Solace verified complaint c1.');
  expect(tell('ComplaintEvidenced', { documents: ['a', 'b'] })).toBe(
    'Evidence of complaint c1 was given: 2 documents.',
  );
  expect(tell('ComplaintEvidenced', { account: personal('I rang.'), documents: [] })).toBe(
    'Evidence of complaint c1 was given: an account.',
  );
  expect(tell('ComplaintDatesSettled', { settled: { complainedOn: '2026-09-10' } })).toBe(
    'The dates of complaint c1 were settled: the complaint on 10 September 2026.',
  );
});

test('a sentence is the same whether what is personal is sealed, clear or erased', () => {
  const texts: Personal[] = [personal('MARKER'), { about: [], sealed: 'x' }, { about: [], erased: true }];
  const told = texts.map((text) =>
    [
      { type: 'ComplaintNotFound', data: { ...notFound('c3').data, searched: text } } as const,
      {
        type: 'ComplaintEvidenced',
        data: { occurredOn: '2026-10-05', ref: 'c3', account: text, documents: [] },
      } as const,
    ].map(complaintSentence),
  );
  expect(new Set(told.map((sentences) => sentences.join(' '))).size).toBe(1);
  expect(told[0]?.join(' ')).not.toContain('MARKER');
});
