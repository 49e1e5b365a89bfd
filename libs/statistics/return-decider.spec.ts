import { specificationOf } from '../../test/support/decider-specification.js';
import { repairedInTurn } from '../../test/support/precedence.js';
import { casesOf, counted, inMay, publish, returnPublished, year } from '../../test/support/returns.js';
import type { PublishReturn } from './return-commands.js';
import { returnDecider } from './return-decider.js';
import type { ReturnRefusal } from './return-rules.js';

const { given } = specificationOf(returnDecider, inMay);
const served = { name: 'Cheltenham', areas: ['gloucestershire'] };
const corrects = { return: 'n1', reason: 'recorded-later' } as const;
const more = { ...publish.read, cases: casesOf({ reviewsWithRecommendations: counted('1') }) };

describe('publishing a return', () => {
  it('keeps the four figures and the cases behind each, as they stand', () =>
    given()
      .when(publish)
      .thenRecorded(
        returnPublished({
          occurredAt: inMay.now,
          figures: {
            applications: 2,
            thresholdNotMet: 1,
            reviewsCarriedOut: 1,
            reviewsWithRecommendations: 0,
          },
        }),
      ));

  it('may be put on file on a later day than it was published', () =>
    given()
      .when({ ...publish, happened: { occurredOn: '2026-04-01' } })
      .thenRecorded(
        (({ data: { ...data } }) => {
          const { occurredAt: _, ...rest } = data as typeof data & { occurredAt?: string };
          return { type: 'ReturnPublished', data: { ...rest, occurredOn: '2026-04-01' } } as const;
        })(returnPublished()),
      ));

  it('is corrected by another of the same period, that names it and says why', () =>
    given(returnPublished())
      .when({ ...publish, corrects, read: more })
      .thenRecorded(returnPublished({ occurredAt: inMay.now, return: 'n2', cases: more.cases, corrects })));

  it('may be corrected again, by the name of the last', () => {
    const second = returnPublished({ return: 'n2', cases: more.cases, corrects });
    given(returnPublished(), second)
      .when({ ...publish, corrects: { return: 'n2', reason: 'recorded-in-error' } })
      .thenRecorded(
        returnPublished({
          occurredAt: inMay.now,
          return: 'n3',
          corrects: { return: 'n2', reason: 'recorded-in-error' },
        }),
      );
  });

  it('is corrected where the figures are the same and the cases are others', () => {
    const others = { ...publish.read, cases: casesOf({ reviewsCarriedOut: counted('2') }) };
    given(returnPublished())
      .when({ ...publish, corrects, read: others })
      .thenRecorded(returnPublished({ occurredAt: inMay.now, return: 'n2', cases: others.cases, corrects }));
  });

  /** Wrong in every way; each row repairs what the one before was refused for. */
  const worst: PublishReturn = {
    ...publish,
    from: '2026-05-04',
    to: '2026-05-03',
    corrects: { ...corrects, return: 'n9' },
    happened: { occurredOn: '2026-05-05' },
    read: { setAside: 1, cases: casesOf() },
  };
  const elsewhere = { setAside: 1, cases: casesOf(), served: { name: 'Stroud', areas: ['wiltshire'] } };
  it.each(
    repairedInTurn<ReturnRefusal, PublishReturn>(worst, [
      ['statistics/unknown-area', {}],
      ['returns/not-your-area', { read: elsewhere }],
      ['returns/unknown-return', { read: { ...elsewhere, served } }],
      ['returns/not-the-latest', { corrects }],
      ['returns/another-period', { corrects: { ...corrects, return: 'n2' } }],
      ['statistics/period-backwards', { corrects: undefined }],
      ['returns/too-long', { from: '2025-05-03' }],
      ['returns/already-published', { from: '2026-03-31' }],
      ['fact/in-the-future', { from: '2026-04-01' }],
      ['returns/period-not-over', { happened: { occurredOn: '2026-05-03' } }],
      ['returns/counts-incomplete', { happened: undefined }],
    ]),
  )('%s', (code, command) =>
    given(returnPublished(), returnPublished({ return: 'n2', cases: more.cases, corrects }))
      .when(command)
      .thenRefused(code),
  );

  it.each<[ReturnRefusal, Partial<PublishReturn>]>([
    ['fact/before-what-it-answers', { happened: { occurredOn: '2026-04-19' } }],
    ['returns/changes-nothing', {}],
  ])('a correction: %s', (code, wrong) =>
    given(returnPublished())
      .when({ ...publish, corrects, ...wrong })
      .thenRefused(code),
  );

  it.each<[string, Partial<PublishReturn>]>([
    ['a single day', { from: '2025-04-01', to: '2025-04-01' }],
    ['twelve months to the day', year],
    ['twelve months that begin in a leap year', { from: '2024-02-29', to: '2025-02-28' }],
  ])('may be of %s', (_, span) =>
    given()
      .when({ ...publish, ...span })
      .thenRecorded(returnPublished({ occurredAt: inMay.now, ...span })),
  );

  it.each([
    ['whose last day is its first', { from: '2025-03-01', to: '2025-04-01' }],
    ['whose first day is its last', { from: '2026-03-31', to: '2026-04-30' }],
    ['that lies within it', { from: '2025-06-01', to: '2025-06-30' }],
  ])('is not told of a period %s twice', (_, span) =>
    given(returnPublished())
      .when({ ...publish, ...span })
      .thenRefused('returns/already-published'),
  );

  it.each([
    ['a later day', { from: '2025-04-02' }],
    ['an earlier day', { to: '2026-03-30' }],
  ])('is not corrected by one that begins or ends on %s', (_, span) =>
    given(returnPublished())
      .when({ ...publish, corrects, read: more, ...span })
      .thenRefused('returns/another-period'),
  );

  it('the day before and the day after a return are not told yet', () => {
    const before = { from: '2025-03-01', to: '2025-03-31' };
    given(returnPublished())
      .when({ ...publish, ...before })
      .thenRecorded(returnPublished({ occurredAt: inMay.now, return: 'n2', ...before }));
    const after = { from: '2026-04-01', to: '2026-04-30' };
    given(returnPublished())
      .when({ ...publish, ...after })
      .thenRecorded(returnPublished({ occurredAt: inMay.now, return: 'n2', ...after }));
  });

  it('is published on the day after its last, in London', () => {
    const april = { from: '2026-04-01', to: '2026-04-30' };
    const at = (now: string) => given().when({ ...publish, ...april }, { now });
    at('2026-04-30T22:59:59.000Z').thenRefused('returns/period-not-over');
    at('2026-04-30T23:00:00.000Z').thenRecorded(returnPublished({ occurredAt: '2026-04-30T23:00:00.000Z', ...april }));
  });

  it('whose token names no area publishes for every one', () =>
    given()
      .when(publish, { actor: { id: 'root', role: 'administrator' } })
      .thenRecorded(returnPublished({ occurredAt: inMay.now })));
});
