import { specificationOf } from '../../test/support/decider-specification.js';
import type { Given } from '../decider/decider.js';
import { personal } from '../decider/personal.js';
import type { Report, ReportRecorded } from './facts.js';
import type { CorrectReport } from './report-commands.js';
import { reportDecider } from './report-decider.js';

const given: Given = { now: '2026-07-10T09:00:00.000Z', actor: { id: 'cora', role: 'coordinator' } };
const reports = specificationOf(reportDecider, given);
const told = { source: 'agency', agency: 'stroud-district-council', kind: 'asb', complainant: 'ann' } as const;
const recorded = (report: Partial<Report> = {}): ReportRecorded => ({
  type: 'ReportRecorded',
  data: { occurredAt: '2026-07-03T12:00:00Z', ...told, ...report },
});
const sealed = (about: readonly string[]) => ({ about, sealed: 'xyz' });
const erasedPeople = ['ann', 'eve'];
const correct = (changes: CorrectReport['changes']): CorrectReport => ({
  ...{ type: 'CorrectReport', changes, reason: 'typing error', erasedPeople },
});

describe('after a person it names was erased', () => {
  const of = recorded({ about: ['bob'], summary: sealed(['ann', 'bob', 'eve']) });

  test('it is corrected, and what is said then is about the others', () =>
    reports
      .given(of)
      .when(correct({ summary: 'it was louder', about: ['bob', 'carl'], complainant: null }))
      .thenRecorded({
        type: 'ReportCorrected',
        data: {
          occurredAt: given.now,
          changes: { summary: personal('it was louder', ['bob', 'carl']), about: ['bob', 'carl'], complainant: null },
          reason: personal('typing error', ['bob', 'carl']),
        },
      }));

  test('nobody erased is named anew, though who is named already may be named again', () => {
    reports
      .given(of)
      .when(correct({ complainant: 'eve' }))
      .thenRefused('person/erased');
    reports
      .given(of)
      .when(correct({ about: ['ann'] }))
      .thenRecorded({
        type: 'ReportCorrected',
        data: { occurredAt: given.now, changes: { about: ['ann'] }, reason: personal('typing error', ['bob']) },
      });
  });

  test('it is answered and retracted, about the others or, where there is none, about nobody', () => {
    reports
      .given(of)
      .when({ type: 'RecordAgencyResponse', whatWasDone: 'a visit', erasedPeople })
      .thenRecorded({
        type: 'AgencyResponded',
        data: {
          ...{ occurredAt: given.now, agency: told.agency, respondedOn: '2026-07-10' },
          whatWasDone: personal('a visit', ['bob']),
        },
      });
    reports
      .given(recorded())
      .when({ type: 'RetractReport', reason: 'made twice', erasedPeople })
      .thenRecorded({ type: 'ReportRetracted', data: { occurredAt: given.now, reason: personal('made twice') } });
  });
});
