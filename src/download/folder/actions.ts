import type { LinkClient } from '../../grant/links.js'
import { browserClock } from '../../ui/browser.js'
import { copy, CopyBlocked } from '../../ui/copy.js'
import { lifeWords } from '../../ui/life.js'
import { join } from '../../ui/format.js'
import type { LinkWords } from '../../ui/link-words.js'
import type { Entry } from './entries.js'
import type { FolderTask, Tell } from './events.js'
import { nameOf } from './path.js'
import { pickFile } from './pick-file.js'
import { deliver } from '../deliver.js'
import { NothingThere, type ListAll } from './walk.js'
import type { Report, Work } from './work.js'

export interface ActionsPorts {
  readonly work: Work
  readonly links: () => LinkClient
  /** What goes with each request. */
  readonly sent: () => { readonly context?: unknown }
  readonly words: () => LinkWords
  /** Of the folder that is open. */
  readonly prefix: () => string
  /** Seconds that a copied link should work. */
  readonly validity: () => number
  readonly tell: Tell
  readonly failed: (task: FolderTask, error: unknown) => void
}

/** Milliseconds for which a text waits for another press: what it says of its life is no longer true later. */
const HOLD = 60_000

interface Copied {
  /** Secrets: they go to the clipboard and nowhere else. */
  readonly text: string
  readonly keys: readonly string[]
  /** Seconds that all of them work. */
  readonly validity: number
  /** What the user hears of it. */
  readonly outcome: string
}

/** What can be done with files: each is signed when its turn comes. Call these while a press is being handled. */
export class Actions {
  readonly #ports: ActionsPorts
  /** A text that the browser did not let the page copy, for the next press. */
  #held: { readonly for: string; readonly made: Copied; readonly at: number } | undefined

  constructor(ports: ActionsPorts) {
    this.#ports = ports
  }

  download({ key, name }: Entry): void {
    const { work, links, words, tell, failed } = this.#ports
    work.start('download', async ({ signal, retract }) => {
      const { url } = await links().download({ key, filename: name, ...this.#ports.sent() }, { signal })
      signal.throwIfAborted()
      deliver(url, undefined, (error) => {
        retract()
        failed('download', error)
      })
      tell('folder-download', { key })
      return words().strings.downloadStarted
    })
  }

  copyLink({ key }: Entry): void {
    const { words } = this.#ports
    const asked = this.#ports.validity()
    this.#copy(`${asked} ${key}`, async ({ signal }) => {
      const { url, validity } = await this.#share(key, asked, signal)
      const { strings, format } = words()
      const time = lifeWords(validity, format.locale)
      const left = validity === Infinity ? [] : [format.fill(strings.linkLeft, { time })]
      return { text: url, keys: [key], validity, outcome: join(strings.linkCopied, ...left) }
    })
  }

  copyLinks(entries: readonly Entry[], as: 'lines' | 'csv'): void {
    const { words } = this.#ports
    const asked = this.#ports.validity()
    // Another folder may be open by the time the code is there.
    const prefix = this.#ports.prefix()
    // Names may hold whatever would stand between them.
    const id = JSON.stringify([as, asked, ...entries.map(({ key }) => key)])
    this.#copy(id, async ({ signal, report, waiting, goesOn }) => {
      const { manyLinks } = await import('./many-links.js')
      const progress = (done: number, count: number) =>
        report(words().format.fill(words().strings.linksProgress, { done, count }), done / count)
      const sign = (key: string, either: AbortSignal) => this.#share(key, asked, either)
      const wanted = {
        entries,
        prefix,
        as,
        list: this.listAll,
        sign,
        clock: browserClock,
        progress,
        waiting,
        goesOn,
      }
      const { text, keys, validity } = await manyLinks(wanted, signal)
      const outcome = words().format.fill(words().strings.linksCopied, { count: keys.length })
      return { text, keys, validity, outcome }
    })
  }

  /** All of them as one ZIP. */
  save(entries: readonly Entry[]): void {
    const { words, tell } = this.#ports
    const prefix = this.#ports.prefix()
    const name = `${nameOf(prefix).replaceAll('/', '') || 'files'}.zip`
    this.#startWithMany('save', async (report) => {
      const picking = pickFile(name)
      const [chosen, { saveZip }] = await Promise.all([picking, import('./archive/save-zip.js')])
      const { sign, listAll: list } = this
      const options = { entries, prefix, name, chosen, list, sign, words }
      const { keys, missing, outcome } = await saveZip(options, report)
      tell('folder-save', { keys, failed: missing.map(({ key }) => key) })
      return outcome
    })
  }

  /** For this page alone, as long as the endpoint thinks fit. */
  readonly sign = (key: string, signal: AbortSignal) =>
    this.#ports.links().download(this.#wanted(key), { signal })

  /** One page of all that lies below a prefix. */
  readonly listAll: ListAll = (prefix, cursor, signal) =>
    this.#ports
      .links()
      .list({ prefix, ...(cursor !== undefined && { cursor }), ...this.#ports.sent() }, { signal })

  #copy(id: string, make: (report: Report) => Promise<Copied>): void {
    const { tell } = this.#ports
    this.#startWithMany('share', async (report) => {
      const held = this.#held
      this.#held = undefined
      const isGood = held?.for === id && browserClock.now() - held.at < HOLD
      const made = isGood ? Promise.resolve(held.made) : make(report)
      try {
        await copy(made.then(({ text }) => text))
      } catch (error) {
        if (error instanceof CopyBlocked) this.#held = { for: id, made: await made, at: browserClock.now() }
        throw error
      }
      report.signal.throwIfAborted()
      const { keys, validity, outcome } = await made
      tell('folder-copy', { keys, validity })
      return outcome
    })
  }

  /** With nothing to copy, what is on the clipboard stays there. */
  #startWithMany(task: FolderTask, run: (report: Report) => Promise<string>): void {
    const { work, words } = this.#ports
    work.start(task, (report) =>
      run(report).catch((error: unknown) => {
        if (error instanceof NothingThere) return words().strings.folderEmpty
        throw error
      }),
    )
  }

  /** For others. */
  #share(key: string, validity: number, signal: AbortSignal) {
    return this.#ports.links().share({ ...this.#wanted(key), validity }, { signal })
  }

  #wanted(key: string) {
    return { key, filename: key.slice(key.lastIndexOf('/') + 1), ...this.#ports.sent() }
  }
}
