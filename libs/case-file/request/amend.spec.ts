import {
  acknowledged,
  applicant,
  careBoard,
  cheltenham,
  constabulary,
  coordinator,
  fact,
  given,
  known,
  otherCouncil,
  passedTo,
  people,
  requested,
  requestedByRepresentative,
} from '../../../test/support/case/facts.js';
import { amended, consented, decidedMet, everybody, everybodyRepresented } from '../../../test/support/case/request.js';
import { aCase } from '../../../test/support/case/specification.js';
import { fold } from '../../../test/support/decider-specification.js';
import { repairedInTurn } from '../../../test/support/precedence.js';
import type { Actor } from '../../decider/actor.js';
import { personal } from '../../decider/personal.js';
import { gloucestershire } from '../../procedures/gloucestershire.js';
import { type CaseRefusal, caseDecider } from '../case-file.js';
import type { CaseFact } from '../facts.js';
import { needsOf } from '../needs.js';
import type { Known } from '../told.js';
import type { AmendRequest } from './commands.js';

const { rosa, theo, priya, marcus, uma, ezra, nora } = people;
const stroud = 'E07000082';
const now = { occurredAt: given.now };

const amend = (changes: AmendRequest['changes'], more: Partial<AmendRequest> = {}): AmendRequest => ({
  type: 'AmendRequest',
  changes,
  reason: 'Rang back.',
  ...more,
});
const movedTo = (requestedOn: string, acknowledgement: string, decision: string) => ({
  procedure: { version: 1, revision: 0 },
  relevantBodies: ['cheltenham-borough-council', constabulary, careBoard],
  deadlines: [
    { name: 'acknowledgement', anchoredOn: requestedOn, dueOn: acknowledgement },
    { name: 'threshold-decision', anchoredOn: requestedOn, dueOn: decision },
  ] as const,
});
const toThe21st = movedTo('2026-09-21', '2026-09-28', '2026-10-12');
const folded = (...facts: readonly CaseFact[]) => {
  const state = fold(caseDecider, facts);
  if (state.status === 'unknown') throw new Error('nothing was requested');
  return state;
};

describe('an amendment', () => {
  test('keeps only what it changes; a text is about those it was about before', () =>
    aCase(requested({ behaviour: { about: [rosa], sealed: 'xyz' } }))
      .when(
        amend({ behaviour: 'Fires every night.', impact: null, ongoing: 'yes', channel: 'phone', victims: [rosa] }),
        { actor: applicant },
      )
      .thenRecorded(
        amended({ behaviour: personal('Fires every night.', [rosa]), impact: null, channel: 'phone' }, now),
      ));

  test('by a representative, of the victims by whom they are', () => {
    const texts = { behaviour: 'Fires every night.', impact: 'Nobody dares go out.' };
    aCase(requestedByRepresentative({ behaviour: personal('Shouting.', everybodyRepresented), impact: undefined }))
      .when(amend({ ...texts, victims: [rosa, nora] }))
      .thenRecorded(
        amended(
          {
            victims: [rosa, nora],
            // Theo is taken off, Nora comes onto the case; a text there was not before is about everybody.
            behaviour: personal(texts.behaviour, [marcus, rosa, priya, nora]),
            impact: personal(texts.impact, [marcus, rosa, nora, priya]),
          },
          { ...now, reason: personal('Rang back.', [...everybodyRepresented, nora]) },
        ),
      );
  });

  test('whoever is no victim any more but complained stays on the case, and in its texts', () =>
    aCase(requestedByRepresentative({ victims: [theo, priya], behaviour: personal('Shouting.', [theo, priya]) }))
      .when(amend({ victims: [theo], behaviour: 'Fires.' }))
      .thenRecorded(
        amended(
          { victims: [theo], behaviour: personal('Fires.', [theo, priya]) },
          { ...now, reason: personal('Rang back.', [marcus, theo, priya, rosa]) },
        ),
      ));

  test('is about nobody who was erased, on the case or only in the text', () =>
    aCase(requested({ behaviour: { about: [rosa, priya, ezra], sealed: 'xyz' } }))
      .when(amend({ behaviour: 'Fires.' }), { known: { ...known, people: { ...known.people, erased: [priya, ezra] } } })
      .thenRecorded(
        amended({ behaviour: personal('Fires.', [rosa]) }, { ...now, reason: personal('Rang back.', [rosa]) }),
      ));

  test('asks about everybody its texts were about', () => {
    const texts = { behaviour: personal('Shouting.', [ezra]), impact: personal('No sleep.', [nora]) };
    const needs = needsOf(amend({ victims: [theo] }), folded(requested(texts)), given.now);
    expect([...(needs.people ?? [])].sort()).toEqual([rosa, theo, priya, nora, ezra]);
  });

  test('an applicant who is a victim stays among the victims', () => {
    aCase(requested())
      .when(amend({ victims: [theo] }))
      .thenRecorded(
        amended({ victims: [rosa, theo] }, { ...now, reason: personal('Rang back.', [...everybody, theo]) }),
      );
    aCase(requested())
      .when(amend({ victims: [] }))
      .thenRefused('request/changes-nothing');
  });

  test('the same victims in another order are the same victims', () =>
    aCase(requestedByRepresentative())
      .when(amend({ victims: [theo, rosa] }))
      .thenRefused('request/changes-nothing'));

  test('after the decision may still change what it does not rest on', () =>
    aCase(requested(), decidedMet())
      .when(amend({ channel: 'letter', ongoing: 'yes', requestedOn: '2026-09-30', victims: [rosa] }))
      .thenRecorded(amended({ channel: 'letter' }, now)));

  test.each<[AmendRequest['changes']]>([
    [{ ongoing: 'no' }],
    [{ victims: [rosa, theo] }],
    [{ requestedOn: '2026-09-21' }],
    [{ localGovernmentArea: stroud }],
  ])('after the decision may not change %j', (changes) =>
    aCase(requested(), decidedMet()).when(amend(changes)).thenRefused('threshold/already-decided'),
  );
});

describe('the place of a request', () => {
  test('brings its bodies with it, under the version the case has', () => {
    const command = amend({ localGovernmentArea: stroud });
    aCase(requested())
      .when(command)
      .thenRecorded(
        amended(
          { localGovernmentArea: stroud },
          {
            ...now,
            ...movedTo('2026-09-30', '2026-10-07', '2026-10-21'),
            relevantBodies: [otherCouncil, constabulary, careBoard],
          },
        ),
      );
    expect(needsOf(command, folded(requested()), given.now).procedure).toEqual({ area: 'gloucestershire', version: 1 });
  });
});

describe('the day of a request', () => {
  const command = amend({ requestedOn: '2026-09-21' });

  test('brings its procedure and its deadlines with it; consent stays due when it was', () => {
    const procedure = { procedure: { ...gloucestershire, version: 2 }, revision: 7 };
    aCase(requested())
      .when(command, { known: { procedure } })
      .thenRecorded(
        amended({ requestedOn: '2026-09-21' }, { ...now, ...toThe21st, procedure: { version: 2, revision: 7 } }),
      );
    expect(needsOf(command, folded(requested()), given.now).procedure).toEqual({
      area: 'gloucestershire',
      on: '2026-09-21',
    });
  });

  const moved = amended({ requestedOn: '2026-09-21' }, toThe21st);

  test('moves what may have been done since, and what was cited with it', () => {
    const asked = {
      type: 'AskVerification',
      ref: 'c1',
      disclosed: [],
      happened: { occurredOn: '2026-09-22' },
    } as const;
    aCase(requested()).when(asked).thenRefused('fact/before-what-it-answers');
    aCase(requested(), moved)
      .when(asked)
      .thenRecorded(
        fact('VerificationAsked', {
          occurredOn: '2026-09-22',
          ref: 'c1',
          body: constabulary,
          dueOn: '2026-10-06',
          disclosed: [],
        }),
      );
    aCase(requested(), moved)
      .when({ ...asked, happened: { occurredOn: '2026-09-20' } })
      .thenRefused('fact/before-what-it-answers');
  });

  test('does not move what was cited later', () => {
    const later = fact('ComplaintCited', {
      occurredOn: '2026-10-02',
      complaint: { ref: 'c4', agency: constabulary, kind: 'asb', complainedOn: '2026-09-20' },
    });
    const { byRef } = folded(requested(), later, moved).complaints;
    expect([byRef.c1?.citedAt, byRef.c4?.citedAt]).toEqual([
      { occurredOn: '2026-09-21' },
      { occurredOn: '2026-10-02' },
    ]);
  });

  test('is no later than the day it was put on file: nobody takes a complaint out of time by moving it', () => {
    const filed = requested({ filedOn: '2026-10-01' });
    aCase(filed)
      .when(amend({ requestedOn: '2026-10-02' }))
      .thenRefused('request/later-than-what-followed');
    const toTheFirst = amended(
      { requestedOn: '2026-10-01' },
      { ...now, ...movedTo('2026-10-01', '2026-10-08', '2026-10-22') },
    );
    aCase(filed)
      .when(amend({ requestedOn: '2026-10-01' }))
      .thenRecorded(toTheFirst);
  });

  test.each<[string, CaseFact[], string, boolean]>([
    ['the day of its acknowledgement', [acknowledged()], '2026-10-01', true],
    ['the day after its acknowledgement', [acknowledged()], '2026-10-02', false],
    [
      'the earliest of several',
      [acknowledged(), passedTo(constabulary, { occurredOn: '2026-10-03' })],
      '2026-10-02',
      false,
    ],
    [
      'recorded out of order',
      [acknowledged({ occurredOn: '2026-10-03' }), passedTo(constabulary)],
      '2026-10-02',
      false,
    ],
    ['a consent, which may come before it', [consented({ occurredOn: '2026-10-01' })], '2026-10-02', true],
    ['this very amendment', [], '2026-10-12', true],
  ])('may be as late as what was done on it: %s', (_, facts, requestedOn, allowed) => {
    const answer = aCase(requested(), ...facts).when(amend({ requestedOn }));
    if (!allowed) answer.thenRefused('request/later-than-what-followed');
    else
      answer.thenRecorded(
        amended(
          { requestedOn },
          {
            ...now,
            ...(requestedOn === '2026-10-01' && movedTo(requestedOn, '2026-10-08', '2026-10-22')),
            ...(requestedOn === '2026-10-02' && movedTo(requestedOn, '2026-10-09', '2026-10-23')),
            ...(requestedOn === '2026-10-12' && movedTo(requestedOn, '2026-10-19', '2026-11-02')),
          },
        ),
      );
  });

  test('put back may be amended by what came before the day given first, not before the one it is put to', () => {
    const happened = { occurredOn: '2026-09-25' };
    const back = amend({ requestedOn: '2026-09-21' }, { happened });
    aCase(requested())
      .when(back)
      .thenRecorded(amended({ requestedOn: '2026-09-21' }, { ...happened, ...toThe21st }));
    aCase(requested())
      .when({ ...back, happened: { occurredOn: '2026-09-20' } })
      .thenRefused('fact/before-what-it-answers');
    aCase(requested())
      .when(amend({ ongoing: 'no' }, { happened: { occurredAt: '2026-09-30T09:29:59Z' } }))
      .thenRefused('fact/before-what-it-answers');
  });

  test('an amendment made on the telephone on the 5th cannot have said the 6th', () =>
    aCase(requested())
      .when(amend({ requestedOn: '2026-10-06' }, { happened: { occurredOn: '2026-10-05' } }))
      .thenRefused('request/later-than-what-followed'));
});

describe('refusals by precedence: each row repairs what the one before it was refused for', () => {
  const represented = requestedByRepresentative();
  const worst = {
    actor: { ...applicant, id: marcus } as Actor,
    facts: [represented, consented(), acknowledged(), decidedMet()] as CaseFact[],
    known: { ...known, procedure: undefined } as Known,
    happened: { occurredOn: '2026-10-13' } as AmendRequest['happened'],
    changes: {
      requestedOn: '2026-10-20',
      localGovernmentArea: 'E07000105',
      victims: [marcus, uma, ezra],
    } as AmendRequest['changes'],
  };
  const repair = (changes: AmendRequest['changes']) => ({ changes: { ...worst.changes, ...changes } });
  const onTime = { requestedOn: '2026-10-01' };
  const served = { ...onTime, localGovernmentArea: cheltenham };
  const table = repairedInTurn<CaseRefusal | 'recorded', typeof worst>(worst, [
    ['request/for-the-office', {}],
    ['threshold/already-decided', { actor: coordinator }],
    ['fact/in-the-future', { facts: [represented, consented(), acknowledged()] }],
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-09-29' } }],
    ['fact/in-the-future', { happened: undefined }],
    ['request/later-than-what-followed', repair({ requestedOn: '2026-10-02' })],
    ['request/no-procedure-in-force', repair(onTime)],
    ['request/unknown-area', { known }],
    ['person/unknown', repair(served)],
    ['person/erased', repair({ ...served, victims: [marcus, ezra] })],
    ['request/nobody-represented', repair({ ...served, victims: [marcus] })],
    ['recorded', repair({ ...served, victims: [theo] })],
  ]);
  test.each(table.map((row, index) => [index, ...row] as const))('%i %s', (_, code, row) => {
    const { facts, changes, happened, ...more } = row;
    const answer = aCase(...facts).when(amend(changes, { happened }), more);
    if (code !== 'recorded') answer.thenRefused(code);
    else
      answer.thenRecorded(
        amended(
          { requestedOn: '2026-10-01', victims: [theo] },
          {
            ...now,
            ...movedTo('2026-10-01', '2026-10-08', '2026-10-22'),
            reason: personal('Rang back.', everybodyRepresented),
          },
        ),
      );
  });

  test.each([
    ['nothing at all', {}],
    ['what stands already', { ongoing: 'yes', channel: 'online-form', requestedOn: '2026-09-30' } as const],
    ['an impact that is not there', { impact: null }],
  ])('changing %s', (_, changes) =>
    aCase(requested({ impact: undefined }))
      .when(amend(changes))
      .thenRefused('request/changes-nothing'),
  );

  test('an applicant may say what stands already of what is for the office', () =>
    aCase(requested())
      .when(amend({ localGovernmentArea: cheltenham, ongoing: 'no' }), { actor: applicant })
      .thenRecorded(amended({ ongoing: 'no' }, now)));
});
