// @ts-check
/**
 * Closes the run with one plain line that any CI can read. Under `npm test` the counts go to a file instead: there the
 * checks are counted too and the line comes when the servers have stopped.
 */
import { writeFileSync } from 'node:fs'
import process from 'node:process'

export default class ClosingLine {
  /**
   * @param {unknown} _contexts
   * @param {Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numFailedTestSuites', number>} results
   */
  onRunComplete(_contexts, results) {
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = results
    const failed = numFailedTests === 0 ? numFailedTestSuites : numFailedTests
    const counts = { passed: numPassedTests, failed, skipped: numPendingTests }
    const file = process.env.WRITDESK_TEST_COUNTS
    if (file) writeFileSync(file, JSON.stringify(counts))
    else console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  }
}
