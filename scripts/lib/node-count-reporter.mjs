/** `node:test` reporter that writes one line, `N passed, M failed`: tests, not suites or files. */

/** @param {AsyncIterable<{ type: string, data: any }>} source */
export default async function* countReporter(source) {
  let passed = 0
  let failed = 0
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue
    if (data.skip !== undefined || data.todo !== undefined) continue
    if (type === 'test:fail' && !reportedBelow(data)) failed += 1
    if (type === 'test:pass' && data.details?.type !== 'suite') passed += 1
  }
  yield `${passed} passed, ${failed} failed\n`
}

/** A suite or a file fails with the tests in it, and those were counted. @param {any} data */
function reportedBelow(data) {
  return data.details?.error?.failureType === 'subtestsFailed'
}
