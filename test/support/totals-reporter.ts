/** Of what Jest tells of a whole run, the part that is printed. */
interface Totals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Prints the totals of a test run on a line of their own: `12 passed, 0 failed`. */
export default class TotalsReporter {
  onRunComplete(_contexts: unknown, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }: Totals): void {
    // A suite that does not even start has no test that could fail.
    process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed\n`);
  }
}
