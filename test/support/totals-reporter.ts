/** The parts of Jest's results that are printed. */
interface Totals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Prints the totals of a test run on one line: `12 passed, 0 failed`, and the number of skipped tests. */
export default class TotalsReporter {
  onRunComplete(_contexts: unknown, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }: Totals): void {
    // A suite that fails to start has no failing tests, so suites are counted too.
    process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}\n`);
  }
}
