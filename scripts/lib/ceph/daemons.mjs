/** Processes that end when they are told to, and with the process that started them at the latest. */
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Milliseconds a command may take. */
const PATIENCE = 60_000

export class Daemons {
  /** @type {import('node:child_process').ChildProcess[]} newest first: what others stand on ends last */
  #running = []
  #environment
  #abandon = () => this.#running.forEach((child) => child.kill('SIGKILL'))

  /** @param {string} settings path of the configuration file */
  constructor(settings) {
    this.#environment = { ...process.env, CEPH_CONF: settings, CEPH_ARGS: '' }
    process.once('exit', this.#abandon)
  }

  /**
   * Runs a command to its end; answers what it printed.
   * @param {string} command @param {string[]} args
   */
  async run(command, ...args) {
    const { stdout } = await execute(command, args, { env: this.#environment, timeout: PATIENCE })
    return stdout
  }

  /** @param {string} command @param {string[]} args */
  start(command, ...args) {
    const child = spawn(command, ['-f', ...args], { env: this.#environment, stdio: 'ignore' })
    child.on('error', () => undefined)
    this.#running.unshift(child)
  }

  /** @throws when one of them is gone */
  check() {
    const gone = this.#running.find((child) => !isAlive(child))
    if (gone) throw new Error(`ceph: ${gone.spawnfile} ended by itself`)
  }

  async stop() {
    for (const child of this.#running) await end(child)
    this.#running = []
    process.off('exit', this.#abandon)
  }
}

/**
 * At once: a gateway that is asked takes seconds, and there is nothing to keep.
 * @param {import('node:child_process').ChildProcess} child
 */
async function end(child) {
  if (!isAlive(child)) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** @param {import('node:child_process').ChildProcess} child */
function isAlive(child) {
  return child.pid !== undefined && child.exitCode === null && child.signalCode === null
}
