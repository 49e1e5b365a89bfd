import { consentGiven, consents } from '../../../test/support/case/consents.js';
import {
  acknowledged,
  careBoard,
  constabulary,
  known,
  passedTo,
  people,
  requestedByRepresentative,
} from '../../../test/support/case/facts.js';
import { amended } from '../../../test/support/case/request.js';
import { aCase } from '../../../test/support/case/specification.js';
import type { CaseCommand } from '../case-commands.js';
import type { Disclosure } from './disclosure.js';

const about = (...persons: readonly string[]): readonly Disclosure[] =>
  persons.map((person) => ({ person, fields: ['name'] }));
const passOn = (disclosed: readonly Disclosure[], body = careBoard): CaseCommand => ({
  type: 'PassRequestToBody',
  body,
  disclosed,
});
const restricting = (person: string) => ({ known: { people: { ...known.people, restricted: [person] } } });
const request = requestedByRepresentative();
const share = consentGiven({ scope: ['share'] });

describe('what of whom goes to a body', () => {
  test('what everybody it is about consented to share', () => {
    const disclosed = about(people.rosa, people.theo);
    const theos = consentGiven({ consent: consents.theos, victim: people.theo, scope: ['share'], bodies: [careBoard] });
    aCase(request, share, theos)
      .when(passOn(disclosed))
      .thenRecorded(passedTo(careBoard, { occurredAt: '2026-10-12T09:00:00.000Z', disclosed }));
    aCase(request, share, theos).when(passOn(disclosed, constabulary)).thenRefused('consent/none-stands');
  });

  test('nothing where one of several did not consent', () =>
    aCase(request, share)
      .when(passOn(about(people.rosa, people.theo)))
      .thenRefused('consent/none-stands'));

  test('of those on the case alone, before anything is asked of them', () =>
    aCase(request)
      .when(passOn(about(people.nora, people.theo)), restricting(people.theo))
      .thenRefused('consent/not-on-this-case'));

  test('nothing of anybody whose processing is restricted, whatever they consented to', () => {
    aCase(request, share)
      .when(passOn(about(people.rosa, people.theo)), restricting(people.rosa))
      .thenRefused('person/restricted');
    aCase(request, share)
      .when(passOn(about(people.rosa)), restricting(people.theo))
      .thenRecorded(passedTo(careBoard, { occurredAt: '2026-10-12T09:00:00.000Z', disclosed: about(people.rosa) }));
  });
});

test('consent to apply of somebody who is no victim of the request any more carries nothing', () => {
  const decide: CaseCommand = { type: 'DecideThreshold', outcome: 'met', consulted: [] };
  aCase(request, acknowledged(), consentGiven()).when(decide).thenRefused('threshold/not-assessed');
  aCase(request, acknowledged(), consentGiven(), amended({ victims: [people.theo] }))
    .when(decide)
    .thenRefused('consent/none-to-apply');
});
