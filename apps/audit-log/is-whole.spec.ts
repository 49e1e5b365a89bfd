import { sentences } from './is-whole.js';

const kinds = new Map([
  ['report', { streams: 2, facts: 1_200 }],
  ['case', { streams: 1, facts: 1 }],
]);
const audit = { facts: 1_201, kinds, wrong: 0, findings: [], countsFacts: true };

describe('what an audit says', () => {
  it('is how much there is, by kind, and what is proved', () => {
    const said = sentences(audit);
    expect(said.slice(0, 3)).toEqual([
      '1,201 facts in 3 streams:',
      '  case: 1 fact in 1 stream',
      '  report: 1,200 facts in 2 streams',
    ]);
    expect(said).toContainEqual(expect.stringMatching(/^Positions run from 1 to the head without a gap/));
    expect(said.at(-1)).toBe('Nothing is wrong with this log.');
  });

  it('is also what cannot be proved', () => {
    const said = sentences({ ...audit, countsFacts: false });
    expect(said).toContainEqual(expect.stringMatching(/it cannot be proved that no stream was removed/));
    expect(said).not.toContainEqual(expect.stringMatching(/^Positions/));
  });

  it('is what is wrong, and where, and nothing else', () => {
    const findings = [{ stream: 'case-1', revision: 3, wrong: 'comes where revision 2 should' }];
    expect(sentences({ ...audit, wrong: 12, findings, end: 'The head is elsewhere.' }).slice(3)).toEqual([
      'This log is not whole, 12 things wrong; the first 2 of them:',
      '  Revision 3 of case-1 comes where revision 2 should.',
      '  The head is elsewhere.',
    ]);
  });
});
