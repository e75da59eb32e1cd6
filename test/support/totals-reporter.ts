/** Of what Jest tells of a whole run, the part that is printed. */
interface Totals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Prints the totals of a test run on a line of their own: `12 passed, 0 failed`, and how many were skipped where a program is missing. */
export default class TotalsReporter {
  onRunComplete(_contexts: unknown, { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites }: Totals): void {
    // A suite that does not even start has no test that could fail.
    process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${numPendingTests > 0 ? `, ${numPendingTests} skipped` : ''}\n`);
  }
}
