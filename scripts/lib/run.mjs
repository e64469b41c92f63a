/** Child processes that end in time, and whose last `N passed, M failed` is their result. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

const COUNTS = /(\d+) passed, (\d+) failed/g

/**
 * @typedef {{ passed: number, failed: number }} Counts
 *
 * Runs Node with these arguments and shows its output. Anything but a clean end with counts, and at
 * least one test, is a failure.
 * @param {string} name of the suite, for messages
 * @param {string[]} args
 * @param {{ minutes: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<Counts>}
 */
export async function runSuite(name, args, { minutes, env }) {
  const { code, output, late } = await run(args, minutes, env)
  const found = [...output.matchAll(COUNTS)].at(-1)
  const counts = { passed: Number(found?.[1] ?? 0), failed: Number(found?.[2] ?? 0) }
  if (late) return fault(name, counts, `ended after ${minutes} minutes`)
  if (counts.passed + counts.failed === 0) return fault(name, counts, 'ran no test')
  if (code !== 0 && counts.failed === 0) return fault(name, counts, `ended with code ${code}`)
  return counts
}

/** @param {string} name @param {Counts} counts @param {string} message */
function fault(name, counts, message) {
  console.error(`${name}: ${message}`)
  return { passed: counts.passed, failed: counts.failed + 1 }
}

/**
 * @param {string[]} args for Node
 * @param {number} minutes
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function run(args, minutes, env) {
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
  })
  const leave = () => signal(child, 'SIGTERM')
  process.once('exit', leave)
  let late = false
  /** @type {NodeJS.Timeout | undefined} */
  let grace
  const timer = setTimeout(() => {
    late = true
    leave()
    // Browsers end with the process that launched them, given a moment to do it.
    grace = setTimeout(() => signal(child, 'SIGKILL'), 5_000)
  }, minutes * 60_000)
  let output = ''
  child.stdout.on('data', (chunk) => {
    process.stdout.write(chunk)
    output = (output + chunk).slice(-100_000)
  })
  const closed = once(child, 'close')
  const [code] = await once(child, 'exit')
  clearTimeout(timer)
  clearTimeout(grace)
  process.off('exit', leave)
  // What it left behind would hold its output open.
  signal(child, 'SIGKILL')
  await closed
  return { code, output, late }
}

/**
 * To the child and to what it started.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} name
 */
function signal(child, name) {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill(name)
    else process.kill(-child.pid, name)
  } catch {
    // all of it ended by itself
  }
}
