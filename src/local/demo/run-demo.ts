import { startDemo } from '../demo.js'
import { untilStopped } from '../until-stopped.js'
import { readSettings, SettingsError, type DemoSettings } from './settings.js'
import { explainStart } from './start-failure.js'

/**
 * Runs the demo as a process: settings from the environment, `ready: <page URL>` once both ports listen,
 * a clean end on a signal. `pages`: paths beside the first one, listed with it. Exit codes: 0 after a signal, 1 when it could not start, 2 for a bad setting.
 */
export async function runDemo(
  environment: NodeJS.ProcessEnv,
  folders: readonly string[],
  pages: readonly string[] = [],
): Promise<void> {
  let settings: DemoSettings
  try {
    settings = readSettings(environment)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    return fail(2, error.message)
  }

  const stopped = untilStopped(environment)
  try {
    const demo = await startDemo({ ...settings, folders })
    console.log(`bucket: ${demo.store.origin} in ${settings.bucketDir}`)
    for (const page of pages) console.log(`page: ${demo.url}${page}`)
    console.log(`ready: ${demo.url}`)
    await stopped
    await demo.close()
    process.exit(0)
  } catch (error) {
    fail(1, explainStart(error, settings, { port: 'PORT', bucketPort: 'BUCKET_PORT' }))
  }
}

function fail(code: number, message: string): void {
  console.error(message)
  process.exitCode = code
}
