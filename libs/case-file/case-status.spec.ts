import { nothingSoFar, type SoFar, statusAfter } from './case-status.js';

const soFar = (sofar: Partial<SoFar>): SoFar => ({ ...nothingSoFar, ...sofar });

test.each<[string, Partial<SoFar>]>([
  ['requested', {}],
  ['acknowledged', { acknowledged: true }],
  ['assessed', { acknowledged: true, assessed: true }],
  ['assessed', { assessed: true }],
  ['met', { assessed: true, outcome: 'met' }],
  ['not-met', { acknowledged: true, assessed: true, outcome: 'not-met' }],
  ['in-review', { assessed: true, outcome: 'met', review: 'open' }],
  ['in-review', { assessed: true, outcome: 'not-met', review: 'open' }],
  ['concluded', { assessed: true, outcome: 'met', review: 'concluded' }],
  ['met', { assessed: true, outcome: 'met', review: 'followed' }],
  ['assessed', { assessed: true, review: 'concluded' }],
  ['closed', { assessed: true, outcome: 'met', review: 'concluded', closed: true }],
  ['closed', { withdrawn: true, closed: true }],
  ['withdrawn', { outcome: 'met', review: 'open', withdrawn: true }],
  ['withdrawn', { acknowledged: true, assessed: true, outcome: 'met', withdrawn: true }],
  ['withdrawn', { withdrawn: true }],
])('is %s after %j', (status, after) => expect(statusAfter(soFar(after))).toBe(status));
