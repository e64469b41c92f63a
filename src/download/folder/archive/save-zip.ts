/** Saves what is selected as one ZIP. Loaded when somebody wants one. */
import { UploadError } from '../../../queue/errors.js'
import { browserClock } from '../../../ui/browser.js'
import { join } from '../../../ui/format.js'
import { linkSentence, type LinkWords } from '../../../ui/link-words.js'
import type { Entry } from '../entries.js'
import { Patience } from '../patience.js'
import { wait } from '../wait.js'
import { walk, type ListAll } from '../walk.js'
import type { Report } from '../work.js'
import { archiveOf, type Missing } from './archive.js'
import { removeChosen, sinkFor } from './sinks.js'

export interface ZipOptions {
  /** Files, and folders for all that is in them. */
  readonly entries: readonly Entry[]
  readonly prefix: string
  /** Of the archive. */
  readonly name: string
  /** Where the user wants it, where the browser could ask. */
  readonly chosen: FileSystemFileHandle | undefined
  readonly list: ListAll
  readonly sign: (key: string, signal: AbortSignal) => Promise<{ readonly url: string }>
  readonly words: () => LinkWords
}

export interface SavedZip {
  /** Of files that are in it, whole. */
  readonly keys: readonly string[]
  readonly missing: readonly Missing[]
  /** What the user hears of it. */
  readonly outcome: string
}

/** Milliseconds between two figures. */
const PACE = 200

/** Rejects when nothing was saved; a file that cannot be had is told in what is answered. */
export async function saveZip(options: ZipOptions, { signal, report, ...pauses }: Report): Promise<SavedZip> {
  const { entries, prefix, name, chosen, words } = options
  const patience = new Patience({ clock: browserClock, random: Math.random, ...pauses })
  const list: ListAll = (below, cursor, either) =>
    patience.ask(() => options.list(below, cursor, either), either)
  const sign: ZipOptions['sign'] = (key, either) => patience.ask(() => options.sign(key, either), either)
  const files = await walk(entries, list, signal).catch(async (error: unknown) => {
    if (chosen) await removeChosen(chosen).catch(() => {})
    throw error
  })
  const total = files.reduce((sum, { size }) => sum + size, 0)
  const sink = await sinkFor(chosen, name, total)
  let shownAt = -Infinity
  let came = 0
  const progress = (done: number, bytes: number) => {
    came = bytes
    const now = browserClock.now()
    if (now - shownAt < PACE) return
    shownAt = now
    const { strings, format } = words()
    const text = format.fill(strings.zipProgress, { done, count: files.length })
    report(join(text, `${format.size(bytes)} / ${format.size(total)}`), total > 0 ? bytes / total : undefined)
  }
  const note = (missing: readonly Missing[]) => noteOf(missing, words())
  const archive = archiveOf(
    files,
    { prefix, sign, wait: wait.bind(null, browserClock), after: browserClock.after, progress, note },
    signal,
  )
  try {
    await archive.stream.pipeTo(sink.writable, { signal })
    const { missing } = archive
    if (missing.length > 0 && missing.length === files.length) throw nothingIn(missing)
    await sink.finish()
  } catch (error) {
    await sink.discard().catch(() => {})
    throw isFull(error) ? noRoom(total, came) : error
  }
  const { missing } = archive
  const failed = new Set(missing.map(({ key }) => key))
  return {
    keys: files.flatMap(({ key }) => (failed.has(key) ? [] : key)),
    missing,
    outcome: outcomeOf(files.length, missing, words()),
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && error.name === 'QuotaExceededError'
}

/** What came is what there was room for. Bytes. */
function noRoom(size: number, mostSize: number): UploadError {
  return new UploadError({ code: 'too-large', phase: 'read', values: { size, mostSize } })
}

function nothingIn(missing: readonly Missing[]): UploadError {
  return new UploadError({ code: missing[0]?.code ?? 'not-saved', phase: 'response' })
}

function outcomeOf(count: number, missing: readonly Missing[], { strings, format }: LinkWords): string {
  const done = format.fill(strings.zipDone, { count: count - missing.length })
  return missing.length === 0 ? done : join(done, format.fill(strings.zipMissing, { count: missing.length }))
}

function noteOf(missing: readonly Missing[], words: LinkWords): string {
  const { strings, format } = words
  const lines = missing.map(({ path, code }) => `${path}: ${linkSentence({ code }, words)}`)
  return [format.fill(strings.zipMissing, { count: missing.length }), '', ...lines, ''].join('\r\n')
}
