import { ProblemCatalogue, type ProblemsOf } from './catalogue.js';

const ENTRIES: ProblemsOf<'box/shut' | 'box/gone'> = {
  'box/shut': { title: 'Shut', explanation: 'It is shut.' },
  'box/gone': { status: 404, title: 'Gone', explanation: 'It is gone.' },
};

describe('the catalogue of problems', () => {
  it('knows what was registered, as often as it is', () => {
    const catalogue = new ProblemCatalogue();
    catalogue.register(ENTRIES);
    catalogue.register(ENTRIES);
    expect(catalogue.codes()).toEqual(['box/gone', 'box/shut']);
    expect(catalogue.find('box/gone')?.status).toBe(404);
    expect(catalogue.find('box/open')).toBeUndefined();
  });

  it('lets a code mean one thing only', () => {
    const catalogue = new ProblemCatalogue();
    catalogue.register(ENTRIES);
    expect(() => catalogue.register({ 'box/shut': { title: 'Other', explanation: 'Else.' } })).toThrow('box/shut');
  });
});
