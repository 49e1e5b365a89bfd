import { reportIdOf, reportIdOfCommand, reportIdOfRow } from './report-identity.js';

const ROW = ['', '2018-10', '-2.086896', 'On or near Supermarket'];

test('a report keeps its id for ever: an import of last year must find it', () => {
  expect(reportIdOf('stroud-district-council', 'SDC/1')).toBe('01efb2d0-ebcb-5c17-87a2-daf7592a7786');
  expect(reportIdOfRow('gloucestershire-constabulary', ROW, 0)).toBe('8276491b-e27a-5ada-ac8c-21440b1fcd68');
});

test('different reports have different ids', () => {
  const ids = [
    reportIdOf('a', 'b'),
    reportIdOf('b', 'a'),
    reportIdOf('a', 'B'),
    reportIdOf('a","b', ''),
    reportIdOfRow('a', ['b'], 0),
    reportIdOfRow('a', ['b'], 1),
    reportIdOfRow('a', ['b', ''], 0),
    reportIdOfRow('a', ['', 'b'], 0),
    reportIdOfRow('other', ['b'], 0),
    reportIdOfCommand('a'),
    reportIdOfCommand('b'),
  ];
  expect(new Set(ids).size).toBe(ids.length);
});
