import { fileURLToPath } from 'node:url';

/**
 * One configuration for every test. Unit specs sit beside what they test and need nothing; the tests under test/ and the
 * *.integration.spec.ts beside the machinery share one real Postgres that the run starts itself (see support/postgres-for-the-run.ts).
 */
const typescript = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

const root = fileURLToPath(new URL('..', import.meta.url));

const common = {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': typescript },
  modulePathIgnorePatterns: ['<rootDir>/dist'],
};

export default {
  rootDir: root,
  testTimeout: 60_000,
  maxWorkers: 2,
  // Each file leaves something behind in its worker, and a large heap is slow to clear.
  workerIdleMemoryLimit: '1.5GB',
  reporters: ['default', '<rootDir>/test/support/closing-line.js'],
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts', '<rootDir>/test/house/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.integration\\.spec\\.ts$'],
    },
    {
      ...common,
      displayName: 'integration',
      testMatch: [
        '<rootDir>/libs/**/*.integration.spec.ts',
        '<rootDir>/apps/**/*.integration.spec.ts',
        '<rootDir>/test/**/*.spec.ts',
      ],
      testPathIgnorePatterns: ['<rootDir>/test/house/'],
      globalSetup: '<rootDir>/test/support/postgres-for-the-run.js',
      globalTeardown: '<rootDir>/test/support/stop-postgres.js',
    },
  ],
};
