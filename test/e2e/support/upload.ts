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

/** Asks the endpoint through the page's own function from now on, and keeps what it granted. */
export async function recordGrants(browser: Browser): Promise<void> {
  await holdFirstGrant(browser, 0)
}

/** The same, with the first grant held back for so many seconds, as a slow endpoint or a sleeping device does. */
export async function holdFirstGrant(browser: Browser, seconds: number): Promise<void> {
  await browser.evaluate((hold) => {
    const element = document.querySelector('presigned-upload') as PresignedUpload
    const endpoint = element.getAttribute('endpoint') ?? ''
    window.grants = []
    element.sign = async (request, { signal }) => {
      const init = {
        method: 'POST',
        body: JSON.stringify(request),
        headers: { 'Content-Type': 'application/json' },
      }
      const grant = (await (await fetch(endpoint, { ...init, signal })).json()) as GrantSeen
      window.grants.push(grant)
      if (window.grants.length === 1) await new Promise((resolve) => setTimeout(resolve, hold * 1_000))
      return grant
    }
  }, seconds)
}

/** What was granted, in order. */
export async function grants(browser: Browser): Promise<readonly GrantSeen[]> {
  return await browser.evaluate(() => window.grants)
}
