/** Closes the run with one plain line that any CI can read. */
export default class ClosingLine {
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = results
    const failed = numFailedTests === 0 ? numFailedTestSuites : numFailedTests
    console.log(`${numPassedTests} passed, ${failed} failed, ${numPendingTests} skipped`)
  }
}
