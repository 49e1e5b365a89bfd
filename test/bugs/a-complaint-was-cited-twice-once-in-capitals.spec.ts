/** `GC/71/26` and `gc/71/26` are one complaint of one body: cited as two they counted as two. */
import { constabulary, requested } from '../support/case/facts.js';
import { aCase } from '../support/case/specification.js';

it('the same reference of the same body is the same complaint, however it is written', () => {
  const complaint = { agency: constabulary, kind: 'asb', complainedOn: '2026-07-20' } as const;
  aCase(requested({ complaints: [{ ref: 'c1', ...complaint, agencyReference: 'GC/71/26' }] }))
    .when({ type: 'CiteComplaint', complaint: { ...complaint, agencyReference: 'gc/71/26' } })
    .thenRefused('complaint/already-cited');
});
