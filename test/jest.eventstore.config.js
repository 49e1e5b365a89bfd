/**
 * `npm run test:eventstore`: what every log promises, and every scenario, with the facts on EventStoreDB or KurrentDB. On the server
 * that EVENTSTORE_URL names or, without it, on the one that stands in for it.
 */
import everything from './jest.config.js';

const [, integration] = everything.projects;

export default {
  ...everything,
  projects: [
    {
      ...integration,
      displayName: 'eventstore',
      testMatch: [
        '<rootDir>/libs/event-log/eventstoredb/**/*.integration.spec.ts',
        '<rootDir>/test/eventstoredb/**/*.spec.ts',
        '<rootDir>/test/scenarios/**/*.spec.ts',
      ],
      testPathIgnorePatterns: ['scenarios-there'],
      globalSetup: '<rootDir>/test/support/event-store-for-the-run.js',
      globalTeardown: '<rootDir>/test/support/stop-event-store.js',
    },
  ],
};
