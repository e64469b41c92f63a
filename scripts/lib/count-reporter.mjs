/**
 * Web Test Runner reporter that ends with `N passed, M failed`, each test counted once per engine.
 * A file that did not load, or an error outside a test, counts as one failure.
 */

/** @typedef {import('@web/test-runner-core').TestSession} TestSession */
/** @typedef {import('@web/test-runner-core').TestSuiteResult} TestSuiteResult */

/** @returns {import('@web/test-runner-core').Reporter} */
export function countReporter() {
  return {
    stop({ sessions }) {
      const counts = sessions.map(countSession)
      const sum = (/** @type {'passed' | 'failed'} */ key) =>
        counts.reduce((total, count) => total + count[key], 0)
      console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
    },
  }
}

/** @param {TestSession} session */
function countSession({ testResults, passed, errors }) {
  const tests = testResults ? testsIn(testResults) : []
  const failed = tests.filter((test) => !test.passed && !test.skipped).length
  const broken = failed === 0 && (!passed || errors.length > 0) ? 1 : 0
  return { passed: tests.filter((test) => test.passed).length, failed: failed + broken }
}

/** @param {TestSuiteResult} suite @returns {TestSuiteResult['tests']} */
function testsIn(suite) {
  return [...suite.tests, ...suite.suites.flatMap(testsIn)]
}
