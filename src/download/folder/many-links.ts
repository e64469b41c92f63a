/** Links to many files as one text. Loaded when somebody wants one. */
import type { Link } from '../../grant/links.js'
import type { Clock } from '../../queue/ports.js'
import { csv, LINK_COLUMNS } from '../../csv.js'
import type { Entry } from './entries.js'
import { Patience, type Pauses } from './patience.js'
import { walk, type ListAll, type WalkedFile } from './walk.js'

export interface ManyLinks extends Pauses {
  /** Files, and folders for all that is in them. */
  readonly entries: readonly Entry[]
  /** What names in a table begin below. */
  readonly prefix: string
  readonly as: 'lines' | 'csv'
  readonly list: ListAll
  readonly sign: (key: string, signal: AbortSignal) => Promise<Link>
  /** That of `Link.endsAt`. */
  readonly clock: Clock
  readonly random?: () => number
  /** Links that are there, of so many. */
  readonly progress: (done: number, count: number) => void
}

export interface LinksText {
  /** Full of secrets. */
  readonly text: string
  readonly keys: readonly string[]
  /** Seconds that all of them work; `Infinity` where nobody says. */
  readonly validity: number
}

/** Signing requests at once: a browser opens six connections to a host. */
const AT_ONCE = 6

/** Rejects as soon as one link cannot be had. An endpoint that is busy is waited for. */
export async function manyLinks(wanted: ManyLinks, signal: AbortSignal): Promise<LinksText> {
  const { clock, random = Math.random, waiting, goesOn, progress } = wanted
  const patience = new Patience({ clock, random, waiting, goesOn })
  const list: ListAll = (prefix, cursor, either) =>
    patience.ask(() => wanted.list(prefix, cursor, either), either)
  const sign = (key: string, either: AbortSignal) => patience.ask(() => wanted.sign(key, either), either)
  const files = await walk(wanted.entries, list, signal)
  const links = await signAll(files, sign, progress, signal)
  const keys = files.map(({ key }) => key)
  const validity = links.reduce((least, link) => Math.min(least, link.validity), Infinity)
  if (wanted.as === 'lines') return { text: links.map(({ url }) => `${url}\n`).join(''), keys, validity }
  const rows = files.map(({ key, size }, i) => {
    const link = links[i] as Link
    return [key.slice(wanted.prefix.length), String(size), until(link, clock.now()), link.url]
  })
  return { text: csv([LINK_COLUMNS, ...rows]), keys, validity }
}

async function signAll(
  files: readonly WalkedFile[],
  sign: ManyLinks['sign'],
  progress: ManyLinks['progress'],
  signal: AbortSignal,
): Promise<readonly Link[]> {
  const failed = new AbortController()
  const either = AbortSignal.any([signal, failed.signal])
  const links: Link[] = []
  let next = 0
  let done = 0
  progress(done, files.length)
  const work = async () => {
    while (next < files.length) {
      const index = next++
      links[index] = await sign((files[index] as WalkedFile).key, either)
      progress(++done, files.length)
    }
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work))
    signal.throwIfAborted()
    return links
  } finally {
    failed.abort()
  }
}

/** On the clock of the wall, as a date. */
function until({ endsAt }: Link, now: number): string {
  const end = new Date(Date.now() + endsAt - now)
  // Some endpoints mean "for ever" by a number that no calendar reaches.
  return Number.isNaN(end.getTime()) ? '' : end.toISOString()
}
