import { startDemo, type Demo, type DemoOptions } from '../demo.js'
import { explainStart } from '../demo/start-failure.js'
import { untilStopped } from '../until-stopped.js'
import type { ExitCode, Terminal } from './command.js'

/** Starts both servers, lets `announce` tell about them, and ends them at a signal. */
export async function runServers(
  options: DemoOptions,
  terminal: Terminal,
  announce: (demo: Demo) => void,
): Promise<ExitCode> {
  const stopped = untilStopped(terminal.env)
  let demo: Demo
  try {
    demo = await startDemo(options)
  } catch (error) {
    terminal.err(explainStart(error, options, { port: '--port', bucketPort: '--bucket-port' }))
    return 1
  }
  announce(demo)
  await stopped
  await demo.close()
  return 0
}
