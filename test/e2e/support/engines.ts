/** The browsers that `scripts/browsers.mjs` found. Its helpers are plain JavaScript: their shapes are told here. */

export interface WebKitPaths {
  readonly driver: string
  readonly browser: string
  readonly display: string
}

interface Engines {
  readonly chromium?: string
  readonly firefox?: string
  readonly webkit?: WebKitPaths
}

interface WebKitDriver {
  readonly port: number
  readonly capabilities: Readonly<Record<string, unknown>>
  stop(): void
}

const scripts = new URL('../../../scripts/lib/', import.meta.url)
const load = async <T>(name: string): Promise<T> => (await import(new URL(name, scripts).href)) as T

const { findEngines } = await load<{ findEngines(): Engines }>('engines.mjs')

export const { CHROMIUM_ARGS, FIREFOX_PREFS, savingTo } = await load<{
  CHROMIUM_ARGS: string[]
  FIREFOX_PREFS: Record<string, unknown>
  savingTo(folder: string): Record<string, unknown>
}>('launchers.mjs')

export const { startWebKitDriver } = await load<{
  startWebKitDriver(paths: WebKitPaths): Promise<WebKitDriver>
}>('webkit-driver.mjs')

export const found = findEngines()

export function installedEngines(): string[] {
  return Object.keys(found)
}
