/** One small interface over three real browsers. */
import { openChromium, openFirefox } from './puppeteer.js'
import { openWebKit } from './webkit.js'
import { installedEngines } from './engines.js'

/** Reaches an element of the page, through open shadow roots: `['presigned-upload', 'input']`. */
export type Path = readonly [string, ...string[]]

export interface Browser {
  readonly name: string
  /** Folder in which it saves what is downloaded; `null` where no folder can be set. */
  readonly downloads: string | null
  /** Loads a page and waits for its `load` event. */
  open(url: string): Promise<void>
  /** Runs a function in the page: it sees its arguments and nothing else of the test. Both ways JSON. */
  evaluate<A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>
  /** As a user does in the file dialogue: the browser reads the files from disk. */
  chooseFiles(input: Path, paths: readonly string[]): Promise<void>
  screenshot(path: string): Promise<void>
  /** Paths of requests that its network panel shows as failed or cancelled; `null` where the browser does not tell. */
  failed(): readonly string[] | null
  /** `null` where the browser does not tell. */
  memory(): Promise<Memory | null>
  close(): Promise<void>
}

/** Bytes. */
export interface Memory {
  /** Live JavaScript objects, after a garbage collection. */
  readonly heap: number
  /** The most that the page's process ever held, buffers and blobs included. */
  readonly peak: number
}

/** What a driver has to bring; the rest is the same for all. */
export interface Driver extends Omit<Browser, 'evaluate'> {
  /** Evaluates an expression that gives a promise; answers its value. */
  run(expression: string): Promise<unknown>
}

const openers: Record<string, () => Promise<Driver>> = {
  chromium: openChromium,
  firefox: openFirefox,
  webkit: openWebKit,
}

/** Names of the engines on this machine; `ENGINES=chromium,webkit` picks some of them. */
export function engines(): string[] {
  const wanted = process.env['ENGINES']?.split(',')
  return installedEngines().filter((name) => !wanted || wanted.includes(name))
}

export async function openBrowser(name: string): Promise<Browser> {
  const open = openers[name]
  if (!open) throw new Error(`no such engine: ${name}`)
  const driver = await open()
  return Object.assign(driver, {
    evaluate: async <A extends readonly unknown[], R>(fn: (...args: A) => R | Promise<R>, ...args: A) =>
      (await driver.run(expression(fn.toString(), args))) as R,
  })
}

/** The test's compiler names inner functions through a helper that the page does not have. */
function expression(source: string, args: readonly unknown[]): string {
  return `(async () => {
    const __name = (fn) => fn
    return await (${source})(...${JSON.stringify(args)})
  })()`
}

/** An expression for the element at the end of `path`. */
export function locate(path: Path): string {
  return path
    .map((selector) => `.querySelector(${JSON.stringify(selector)})`)
    .join('.shadowRoot')
    .replace(/^/, 'document')
}
