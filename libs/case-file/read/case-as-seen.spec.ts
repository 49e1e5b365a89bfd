import { asked, evidenced, settled, verified } from '../../../test/support/case/complaints.js';
import {
  consentGiven,
  consentLimited,
  consents,
  consentWithdrawn,
  informed,
} from '../../../test/support/case/consents.js';
import {
  acknowledged,
  applicant,
  cited,
  constabulary,
  coordinator,
  fact,
  given,
  officer,
  passedTo,
  people,
  reports,
  requested,
  requestedByRepresentative,
  withdrawn,
} from '../../../test/support/case/facts.js';
import { ongoingFound, riskAssessed } from '../../../test/support/case/request.js';
import { assessed, decideMet, fileOf, recordedBy } from '../../../test/support/case/threshold.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import type { CaseFact } from '../facts.js';
import { caseAsSeen } from './case-as-seen.js';
import { seenBy } from './seen-by.js';

const { rosa, theo, priya, marcus } = people;
const asRead = new Map(reports.map(({ id, revision }) => [id, revision]));

const seen = (facts: readonly CaseFact[], { actor = coordinator, at = given.now, revisions = asRead } = {}) => {
  const file = fileOf(...facts);
  return caseAsSeen({ file, at, revisions }, actor as Actor, seenBy(actor as Actor, file, given.now));
};
const decided = (facts: readonly CaseFact[]): readonly CaseFact[] => {
  const before = assessed(facts);
  return [...before, ...recordedBy({ ...decideMet, reasonsToApplicant: 'Dear Rosa.' }, before)];
};

describe('a case', () => {
  it('is seen as it was asked for', () => {
    expect(seen([requested()])).toEqual({
      reference: 'ACR-7K3Q-9XFA',
      status: 'requested',
      area: 'gloucestershire',
      localGovernmentArea: 'E07000078',
      requestedOn: '2026-09-30',
      channel: 'online-form',
      procedure: { version: 1, revision: 0 },
      relevantBodies: ['cheltenham-borough-council', 'gloucestershire-constabulary', 'nhs-gloucestershire-icb'].map(
        (body) => ({ body, passedOn: false }),
      ),
      applicant: { personId: rosa, capacity: 'victim' },
      victims: [rosa],
      behaviour: 'Shouting and fires in the alley.',
      impact: 'Nobody sleeps.',
      ongoing: { said: 'yes' },
      complaints: cited.map((claimed) => ({
        ...claimed,
        cited: { occurredAt: '2026-09-30T09:30:00Z' },
        evidence: [],
        accounts: [],
        evidenceChanged: false,
      })),
      consents: [],
      links: [],
      setAside: [],
      earlierReviews: [],
      information: [],
      recommendations: [],
      actions: [],
      appeals: [],
      told: [],
      owed: [],
      deadlines: [
        {
          deadline: 'acknowledgement',
          name: 'acknowledgement',
          anchoredOn: '2026-09-30',
          dueOn: '2026-10-07',
          daysLeft: -5,
          breached: true,
        },
        {
          deadline: 'threshold-decision',
          name: 'threshold-decision',
          anchoredOn: '2026-09-30',
          dueOn: '2026-10-21',
          daysLeft: 9,
          breached: false,
        },
      ],
      occurredAt: '2026-09-30T09:30:00Z',
      revision: 0,
    });
  });

  it('counts its days, and asks its consents, as of the day it is looked at', () => {
    const facts = [requestedByRepresentative(), consentGiven(), consentWithdrawn()];
    const before = seen(facts, { at: '2026-10-06T22:59:00.000Z' });
    expect([before.deadlines[0]?.daysLeft, before.consents[0]?.stands]).toEqual([1, true]);
    // Midnight in London comes an hour before that in UTC.
    const after = seen(facts, { at: '2026-10-07T23:00:00.000Z' });
    expect([after.deadlines[0]?.daysLeft, after.consents[0]?.stands]).toEqual([-1, false]);
  });

  it('tells what the office did with it', () => {
    const {
      relevantBodies,
      acknowledgement,
      ongoing,
      risk,
      links,
      withdrawn: ended,
      status,
    } = seen([
      requested(),
      acknowledged({ adjustments: personal('Large print.', [rosa]) }),
      passedTo(constabulary),
      ongoingFound('no'),
      riskAssessed('high', { vulnerabilities: personal('Asthma.', [rosa]), referrals: ['youth-support-service'] }),
      fact('RequestsLinked', {
        occurredOn: '2026-10-05',
        other: theo,
        link: 'related',
        reason: personal('Same alley.'),
      }),
      withdrawn(),
    ]);
    expect({ ongoing, links, ended, status }).toEqual({
      ongoing: { said: 'yes', found: 'no' },
      links: [{ caseId: theo, link: 'related' }],
      ended: { occurredAt: '2026-10-05T10:00:00Z' },
      status: 'withdrawn',
    });
    expect(acknowledgement).toEqual({
      coordinator: 'cora@office',
      namedContact: 'Cora, 01452 000000',
      supportOffered: true,
      supportAnswer: 'accepted',
      adjustments: 'Large print.',
      consentAskedOf: [],
      occurredAt: '2026-10-01T08:00:00Z',
    });
    expect(risk).toEqual({
      level: 'high',
      method: 'risk-matrix',
      vulnerabilities: 'Asthma.',
      referrals: ['youth-support-service'],
      occurredAt: '2026-10-05T10:00:00Z',
    });
    expect(relevantBodies).toContainEqual({
      body: constabulary,
      passedOn: true,
      occurredAt: '2026-10-01T09:00:00Z',
      disclosed: [{ person: rosa, fields: ['name', 'behaviour'] }],
    });
  });

  it('tells of a complaint all that was said and ruled of it', () => {
    const held = { incidentOn: '2026-07-01', complainedOn: '2026-07-04' };
    const dates = { incidentOn: '2026-07-01', complainedOn: '2026-07-03' };
    const facts = [
      requested(),
      asked('c1'),
      verified('c1', { held }),
      evidenced('c1'),
      settled('c1', { settled: dates }),
    ];
    expect(seen(facts).complaints[0]).toMatchObject({
      ref: 'c1',
      verification: {
        body: constabulary,
        asked: { occurredAt: '2026-10-01T10:00:00Z' },
        dueOn: '2026-10-15',
        answer: 'verified',
        answered: { occurredAt: '2026-10-05T10:00:00Z' },
        held,
        disclosed: [],
      },
      evidence: ['a'.repeat(64)],
      settled: dates,
    });
  });

  it('says that a report has changed since it was last read', () => {
    const moved = new Map([...asRead].map(([id, revision]) => [id, revision + 1]));
    const changed = (facts: readonly CaseFact[], revisions = moved) =>
      seen(facts, { revisions }).complaints.map(({ evidenceChanged }) => evidenceChanged);
    expect(changed([requested()], asRead)).toEqual([false, false, false]);
    expect(changed([requested()])).toEqual([true, true, false]);
    const again = reports.map((report) => ({ ...report, revision: report.revision + 1 }));
    expect(changed(assessed([requested()], { reports: again }))).toEqual([false, false, false]);
    expect(changed(assessed([requested()]))).toEqual([true, true, false]);
  });

  it('shows a consent as far as it is left', () => {
    const facts = [
      requestedByRepresentative(),
      consentGiven(),
      consentGiven({ consent: consents.theos, victim: theo, givenBy: theo, occurredAt: '2026-10-03T09:00:00Z' }),
      consentLimited({ scope: ['share'], bodies: [constabulary] }),
      consentWithdrawn({ consent: consents.theos }),
    ];
    expect(seen(facts).consents).toMatchObject([
      { consent: consents.rosas, stands: true, scope: ['share'], bodies: [constabulary], signedOn: '2026-10-01' },
      {
        consent: consents.theos,
        stands: false,
        scope: ['apply', 'share', 'contact'],
        withdrawn: { occurredAt: '2026-10-07T09:00:00Z' },
      },
    ]);
  });

  it('shows the last assessment with its working, the decision, and what is owed until it is told', () => {
    const facts = decided([requested()]);
    const { status, assessment, decision, owed } = seen(facts);
    expect(status).toBe('met');
    expect(assessment).toMatchObject({ assessment: 'a1', working: { conclusion: 'met' }, caseRevision: 0 });
    expect(assessment?.explanation.length).toBeGreaterThan(3);
    expect(decision).toMatchObject({ outcome: 'met', assessment: 'a1', reasonsToApplicant: 'Dear Rosa.' });
    expect(owed).toEqual([{ of: 'threshold', since: { occurredAt: given.now } }]);
    const told = seen([...facts, informed({ to: rosa, occurredAt: given.now })]);
    expect([told.owed, told.told]).toMatchObject([[], [{ of: 'threshold', to: rosa, how: 'letter' }]]);
  });
});

describe('a case as its applicant sees it', () => {
  it('names nobody else, and shows what is written to them', () => {
    const facts = [...decided([requested(), acknowledged()]), informed({ to: rosa, occurredAt: given.now })];
    const { complaints, assessment, acknowledgement, decision, behaviour } = seen(facts, { actor: applicant });
    expect(complaints.map(({ complainant }) => complainant)).toEqual([rosa, rosa, undefined]);
    expect(assessment?.complaints.map(({ complainant }) => complainant)).toEqual([rosa, rosa, undefined]);
    expect(acknowledgement?.namedContact).toBe('Cora, 01452 000000');
    expect(decision?.reasonsToApplicant).toBe('Dear Rosa.');
    expect(behaviour).toEqual({ sealed: true });
    expect(JSON.stringify(seen(facts, { actor: applicant }))).not.toContain(priya);
  });

  it('does not tell of other cases, nor whom a body was told of', () => {
    const linked = fact('RequestsLinked', {
      occurredOn: '2026-10-05',
      other: theo,
      link: 'related',
      reason: personal('.'),
    });
    const facts = [requested(), linked, passedTo(constabulary), asked('c1')];
    const { links, relevantBodies, complaints } = seen(facts, { actor: applicant });
    expect(links).toEqual([]);
    expect(complaints[0]?.verification).not.toHaveProperty('disclosed');
    expect(relevantBodies.find(({ body }) => body === constabulary)).toEqual({
      body: constabulary,
      passedOn: true,
      occurredAt: '2026-10-01T09:00:00Z',
    });
  });
});

describe('a case as a body sees it', () => {
  it('holds what was disclosed to it, and of nobody else an id', () => {
    const told = passedTo(constabulary, { disclosed: [{ person: rosa, fields: ['behaviour'] }] });
    const requestedAbout = requestedByRepresentative({ behaviour: personal('Fires.', [marcus, rosa]) });
    const facts = [requestedAbout, consentGiven(), told, asked('c3'), evidenced('c3'), riskAssessed('high')];
    const view = seen([...assessed(facts), informed()], { actor: officer });
    expect(view).toMatchObject({
      behaviour: 'Fires.',
      impact: { sealed: true },
      applicant: { personId: marcus },
      victims: [rosa],
      consents: [],
      told: [{ of: 'threshold', to: marcus }],
    });
    expect(view.complaints.map(({ ref }) => ref)).toEqual(['c3']);
    expect(view.complaints[0]).not.toHaveProperty('evidence');
    expect(view.risk).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain(theo);
    expect(JSON.stringify(view)).not.toContain(priya);
  });

  it('that was told of nobody holds nobody, nor what is between the office and the applicant', () => {
    const facts = [requested(), acknowledged(), passedTo(constabulary, { disclosed: [] })];
    const view = seen([...facts, informed({ to: rosa, document: 'f'.repeat(64) })], { actor: officer });
    expect(view.told).toEqual([
      { of: 'threshold', recipient: 'applicant', how: 'letter', occurredAt: '2026-10-10T09:00:00Z' },
    ]);
    expect(view.applicant).toEqual({ capacity: 'victim' });
    expect(view.acknowledgement).toBeUndefined();
    expect(JSON.stringify(view)).not.toContain(rosa);
  });

  it('that was but asked about a complaint is told nothing of the decision', () => {
    const elsewhere = requested({ relevantBodies: ['stroud-district-council'] });
    const facts = [...decided([elsewhere, asked('c1')]), informed({ to: rosa, occurredAt: given.now })];
    const { assessment, decision, told, complaints } = seen(facts, { actor: officer });
    expect([assessment, decision, told]).toEqual([undefined, undefined, []]);
    expect(complaints.map(({ ref }) => ref)).toEqual(['c1']);
    const passed = seen([...facts, passedTo(constabulary)], { actor: officer });
    expect(passed).toMatchObject({ assessment: { assessment: 'a1' }, decision: { outcome: 'met' }, told: [{}] });
    expect(passed.decision?.reasonsToApplicant).toEqual({ sealed: true });
  });

  it('tells of the risk what was disclosed to it', () => {
    const told = passedTo(constabulary, { disclosed: [{ person: rosa, fields: ['vulnerabilities'] }] });
    const texts = { vulnerabilities: personal('Asthma.', [rosa]), immediateSafety: personal('A lock.', [rosa, priya]) };
    const { risk } = seen([requested(), told, riskAssessed('high', texts)], { actor: officer });
    expect(risk).toMatchObject({ level: 'high', vulnerabilities: 'Asthma.', immediateSafety: { sealed: true } });
  });
});
