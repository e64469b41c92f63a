/** What a test does with `<presigned-upload>` on the open page, and what it sees of it. */
import type { Item } from '../../../src/queue/types.js'
import type { Browser, Path } from './browser.js'

export const INPUT: Path = ['presigned-upload', 'input[type=file]']

interface Ends {
  readonly done: readonly Item[]
  readonly failed: readonly Item[]
}

export interface Outcome extends Ends {
  /** Types of the events that reached the document, progress left out. */
  readonly events: readonly string[]
}

/** The element as a page's script sees it. */
export interface PresignedUpload extends HTMLElement {
  readonly items: readonly Item[]
  sign: ((request: unknown, options: { signal: AbortSignal }) => Promise<unknown>) | null
  retry(id?: string): void
  start(): void
  addFiles(files: Iterable<File>): readonly Item[]
}

interface Watched {
  events: string[]
  complete: Promise<Ends>
}

declare global {
  interface Window {
    watched: Watched
    grants: GrantSeen[]
  }
}

/** Opens a page and waits for the element; `attributes` change it, `null` takes one away. */
export async function openPage(
  browser: Browser,
  url: string,
  attributes: Readonly<Record<string, string | null>> = {},
): Promise<void> {
  await browser.open(url)
  await browser.evaluate(async (changes) => {
    await customElements.whenDefined('presigned-upload')
    const element = document.querySelector('presigned-upload')
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) element?.removeAttribute(name)
      else element?.setAttribute(name, value)
    }
  }, attributes)
  await watch(browser)
}

/** Listens from now on; `outcome` tells what came. */
export async function watch(browser: Browser): Promise<void> {
  await browser.evaluate(() => {
    const names = ['add', 'reject', 'start', 'renew', 'success', 'error', 'remove', 'complete']
    const events: string[] = []
    for (const name of names) document.addEventListener(`upload-${name}`, ({ type }) => events.push(type))
    const complete = new Promise<Ends>((resolve) => {
      document.addEventListener('upload-complete', (event) => resolve((event as CustomEvent<Ends>).detail))
    })
    window.watched = { events, complete }
  })
}

/** When nothing runs or waits any more. */
export async function outcome(browser: Browser): Promise<Outcome> {
  return await browser.evaluate(async () => {
    const { done, failed } = await window.watched.complete
    return { done, failed, events: window.watched.events }
  })
}

/** Chooses files and waits for their end. */
export async function upload(browser: Browser, paths: readonly string[]): Promise<Outcome> {
  await browser.chooseFiles(INPUT, paths)
  return await outcome(browser)
}

interface GrantSeen {
  readonly url: string
  readonly key: string
}

/** Keeps what the endpoint grants from now on. */
export async function recordGrants(browser: Browser): Promise<void> {
  await holdFirstGrant(browser, 0)
}

/** The same, with the first answer held back for so many seconds, as a slow line or a sleeping device does. */
export async function holdFirstGrant(browser: Browser, seconds: number): Promise<void> {
  await browser.evaluate((hold) => {
    const send = window.fetch
    const endpoint = document.querySelector('presigned-upload')?.getAttribute('endpoint') ?? ''
    window.grants = []
    window.fetch = async (input, init) => {
      const response = await send(input, init)
      if (response.url !== new URL(endpoint, location.href).href) return response
      window.grants.push((await response.clone().json()) as GrantSeen)
      if (window.grants.length === 1) await new Promise((resolve) => setTimeout(resolve, hold * 1_000))
      return response
    }
  }, seconds)
}

/** What was granted, in order. */
export async function grants(browser: Browser): Promise<readonly GrantSeen[]> {
  return await browser.evaluate(() => window.grants)
}

/** Changes attributes and retries what failed; answers when nothing runs any more. */
export async function retryWith(
  browser: Browser,
  attributes: Readonly<Record<string, string>>,
): Promise<Outcome> {
  await watch(browser)
  await browser.evaluate((changes) => {
    const element = document.querySelector('presigned-upload') as PresignedUpload
    for (const [name, value] of Object.entries(changes)) element.setAttribute(name, value)
    element.retry()
  }, attributes)
  return await outcome(browser)
}

/** All markup of the element, its shadow tree included. */
export async function shown(browser: Browser): Promise<string> {
  return await browser.evaluate(() => {
    const markup = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map((element) => element.outerHTML + (element.shadowRoot ? markup(element.shadowRoot) : ''))
        .join('\n')
    return markup(document)
  })
}
