/**
 * WebKitGTK under a virtual display, driven over WebDriver. Driver and display end with `stop()`, and at
 * the latest with this process; the browser loses its display and ends with them.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { freePort } from './free-port.mjs'

/**
 * @param {{ driver: string, browser: string, display: string }} paths from `findEngines().webkit`
 * @returns {Promise<{ port: number, capabilities: Record<string, unknown>, stop: () => void }>}
 */
export async function startWebKitDriver(paths) {
  const screen = launch(paths.display, [
    '-displayfd',
    '3',
    '-screen',
    '0',
    '1280x1024x24',
    '-nolisten',
    'tcp',
  ])
  const display = await firstLine(/** @type {import('node:stream').Readable} */ (screen.stdio[3]))
  const port = await freePort()
  const driver = launch(paths.driver, [`--port=${port}`], {
    DISPLAY: `:${display}`,
    LIBGL_ALWAYS_SOFTWARE: '1',
    NO_AT_BRIDGE: '1',
    GTK_A11Y: 'none',
  })
  await listening(port, driver)
  return {
    port,
    capabilities: webkitCapabilities(paths.browser),
    stop: () => [driver, screen].forEach((child) => child.kill('SIGKILL')),
  }
}

/** @param {string} browser */
function webkitCapabilities(browser) {
  return {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    'wdio:enforceWebDriverClassic': true,
  }
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [extra] */
function launch(command, args, extra) {
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...extra },
  })
  child.on('error', () => {})
  process.once('exit', () => child.kill('SIGKILL'))
  child.unref()
  return child
}

/** @param {import('node:stream').Readable} stream */
async function firstLine(stream) {
  const lines = createInterface({ input: stream })
  const [line] = await once(lines, 'line', { signal: AbortSignal.timeout(20_000) })
  lines.close()
  stream.destroy()
  return String(line).trim()
}

/** The driver prints nothing when it is ready, so the port is tried. @param {number} port @param {import('node:child_process').ChildProcess} driver */
async function listening(port, driver) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    if (driver.exitCode !== null) throw new Error(`WebKitWebDriver ended with code ${driver.exitCode}`)
    const socket = connect(port, '127.0.0.1')
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (open) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('WebKitWebDriver does not listen')
}
