/**
 * Runs the test suites and ends with `N passed, M failed` over all of them.
 *
 *   node scripts/test.mjs                       node, browser, e2e, ceph, and stories where there are any
 *   node scripts/test.mjs node queue            files of the Node suite whose path contains "queue"
 *   node scripts/test.mjs browser test/intake   likewise; ENGINES=firefox for one engine
 *   node scripts/test.mjs e2e renewal
 *   node scripts/test.mjs ceph                  against Ceph's S3 gateway, where it is or can be installed
 */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { whyNoCeph } from './ceph.mjs'
import { run, runSuite } from './lib/run.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const NODE_FOLDERS = ['queue', 'grant', 'folder', 'server', 'local', 'package', 'types', 'demo']
const BROWSER_FOLDERS = ['transport', 'checksum', 'intake', 'ui', 'upload', 'download']
const WTR = 'node_modules/@web/test-runner/dist/bin.js'
const STORIES = 'test/stories/run.mjs'

const SUITES = {
  node: async (/** @type {string} */ filter) => {
    const files = testFiles(NODE_FOLDERS, filter)
    // Tests of the package look at what was built.
    if (files.some((path) => path.startsWith('test/package/'))) await buildIfStale()
    return nodeTests('node', files, 10)
  },
  browser: (/** @type {string} */ filter) => {
    const files = testFiles(BROWSER_FOLDERS, filter)
    return runSuite('browser', [WTR, '--files', ...files], { minutes: 12 })
  },
  e2e: async (/** @type {string} */ filter) => {
    await buildIfStale()
    return nodeTests('e2e', testFiles(['e2e'], filter), 20)
  },
  ceph: async (/** @type {string} */ filter) => {
    const why = whyNoCeph()
    if (why) {
      console.log(`skipped: ${why}`)
      return { passed: 0, failed: 0 }
    }
    await buildIfStale()
    return nodeTests('ceph', testFiles(['ceph'], filter), 5)
  },
  stories: (/** @type {string} */ filter) =>
    runSuite('stories', [STORIES, filter].filter(Boolean), { minutes: 15 }),
}

/** @param {string} name @param {string[]} files @param {number} minutes */
function nodeTests(name, files, minutes) {
  const reporters = [
    ...['--test-reporter', 'spec', '--test-reporter-destination', 'stderr'],
    ...['--test-reporter', './scripts/lib/node-count-reporter.mjs', '--test-reporter-destination', 'stdout'],
  ]
  // These mostly wait, for a browser or for a URL to end. Left to itself, Node would run one file at a time on two
  // processors. The files against Ceph share a cluster.
  const limits = [`--test-concurrency=${name === 'ceph' ? 1 : 2}`, '--test-timeout=240000']
  return runSuite(name, ['--import', 'tsx', '--test', ...limits, ...reporters, ...files], { minutes })
}

/** @param {string[]} folders @param {string} filter */
function testFiles(folders, filter) {
  const files = folders
    .flatMap((folder) => filesIn(join('test', folder)))
    .filter((path) => path.endsWith('.test.ts') && path.includes(filter))
  if (files.length === 0) throw new Error(`No test file in test/{${folders}}${filter && ` with "${filter}"`}`)
  return files.map((path) => path.replaceAll('\\', '/'))
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
    )
    .sort()
}

async function buildIfStale() {
  const built = 'dist/cdn/presigned-upload.min.js'
  const newest = Math.max(...['src', 'demo'].flatMap(filesIn).map((path) => statSync(path).mtimeMs))
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return
  const { code } = await run(['scripts/build.mjs'], 5)
  if (code !== 0) throw new Error('The build failed')
}

/** @param {string} name @param {string} filter */
async function suite(name, filter) {
  try {
    return await SUITES[/** @type {keyof typeof SUITES} */ (name)](filter)
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : error}`)
    return { passed: 0, failed: 1 }
  }
}

// Suites run in process groups of their own, which end in our exit handlers.
for (const name of ['SIGINT', 'SIGTERM']) process.once(name, () => process.exit(1))

const [wanted, filter = ''] = process.argv.slice(2)
if (wanted !== undefined && !(wanted in SUITES)) {
  console.error(`Unknown suite "${wanted}": one of ${Object.keys(SUITES).join(', ')}`)
  process.exit(2)
}

const total = { passed: 0, failed: 0 }
for (const name of wanted
  ? [wanted]
  : ['node', 'browser', 'e2e', 'ceph', ...(existsSync(STORIES) ? ['stories'] : [])]) {
  console.log(`\n── ${name} ──`)
  const { passed, failed } = await suite(name, filter)
  total.passed += passed
  total.failed += failed
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed > 0 ? 1 : 0)
