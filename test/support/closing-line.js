/** Ends a test run with `N passed, N failed`, on screen and in .ci/count. A suite that could not run counts as one failure. */
import { writeFileSync } from 'node:fs';

export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = results;
    const skipped = numPendingTests > 0 ? `, ${numPendingTests} skipped` : '';
    const line = `${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}\n`;
    writeFileSync(new URL('../../.ci/count', import.meta.url), line);
    process.stdout.write(line);
  }
}
