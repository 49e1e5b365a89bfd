/** The walls of the house (docs/architecture): `npm run check` fails where an import goes through one. */
const SLICES = '(reports|people|procedures|documents|case-file|notices|oversight|statistics)';
const RULES = '(calendar|decider|sentences)';
const MACHINERY = '(access|records|event-log|postgres|read-models|sealing|settings|web)';
const SHELL = `^libs/${SLICES}/([a-z-]+\\.module\\.ts$|questions\\.ts$|(http|import|read|follow|send)/)|^libs/case-file/[a-z-]+/(http|read)/`;
/** Law that other slices apply too. */
const LAW = '^libs/procedures/(threshold/[a-z-]+|procedure-in-force|due-day)\\.ts$';
/** Whether a text names somebody: public reasons of every slice are refused by it. */
const NAMING = '^libs/people/names-a-person\\.ts$';
const SPECS = '(\\.spec\\.ts$|^libs/[a-z-]+/(contract|[a-z-]+/contract)/)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'Two rooms that need each other are one room. Type-only imports count.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-domain',
      comment: 'The rules import nothing but rules: no Nest, no SQL, no clock, no machinery.',
      severity: 'error',
      from: { path: `^libs/(${RULES}|${SLICES})/`, pathNot: `${SHELL}|${SPECS}` },
      to: {
        pathNot: `^libs/(${RULES}|${SLICES})/|^node_modules/(uuid|temporal-polyfill|temporal-spec|date-holidays)/`,
      },
    },
    {
      name: 'sentences-need-nothing',
      comment: 'How a body or a list is told depends on nothing.',
      severity: 'error',
      from: { path: '^libs/sentences/', pathNot: SPECS },
      to: { pathNot: '^libs/sentences/' },
    },
    {
      name: 'pure-domain-has-no-shell',
      comment: 'A rule never imports the shell around it.',
      severity: 'error',
      from: { path: `^libs/${SLICES}/`, pathNot: `${SHELL}|${SPECS}` },
      to: { path: SHELL },
    },
    {
      name: 'machinery-knows-no-domain',
      comment: 'The log, the sealing, the projections and the web know no word of ASB.',
      severity: 'error',
      from: { path: `^libs/${MACHINERY}/`, pathNot: SPECS },
      to: { path: `^libs/${SLICES}/` },
    },
    {
      name: 'front-door',
      comment:
        'A slice is entered by its facts, its module and the questions it answers; the law by whoever applies it.',
      severity: 'error',
      from: { path: `^libs/${SLICES}/`, pathNot: SPECS },
      to: {
        path: `^libs/${SLICES}/`,
        pathNot: [`^libs/$1/`, `^libs/${SLICES}/(facts|questions|[a-z-]+\\.module)\\.ts$`, LAW, NAMING],
      },
    },
    {
      name: 'apps-compose',
      comment: 'Nothing depends on a composition.',
      severity: 'error',
      from: { path: '^libs/', pathNot: SPECS },
      to: { path: '^(apps|test)/' },
    },
    {
      name: 'declared-dependencies',
      comment: 'What is imported is declared in package.json.',
      severity: 'error',
      from: { path: '^(apps|libs)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-orphan',
      comment: 'A file nobody imports is dead.',
      severity: 'error',
      from: { orphan: true, path: '^(apps|libs)/', pathNot: `${SPECS}|main\\.ts$` },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
