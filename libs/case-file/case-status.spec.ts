import { nothingSoFar, type SoFar, statusAfter } from './case-status.js';

const soFar = (sofar: Partial<SoFar>): SoFar => ({ ...nothingSoFar, ...sofar });

test.each<[string, Partial<SoFar>]>([
  ['requested', {}],
  ['acknowledged', { acknowledged: true }],
  ['assessed', { acknowledged: true, assessed: true }],
  ['assessed', { assessed: true }],
  ['met', { assessed: true, outcome: 'met' }],
  ['not-met', { acknowledged: true, assessed: true, outcome: 'not-met' }],
  ['withdrawn', { acknowledged: true, assessed: true, outcome: 'met', withdrawn: true }],
  ['withdrawn', { withdrawn: true }],
])('is %s after %j', (status, after) => expect(statusAfter(soFar(after))).toBe(status));
