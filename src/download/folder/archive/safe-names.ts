/**
 * Names within an archive. A key may be anything; a path in a ZIP that leads out of the folder it is unpacked in, or
 * that a system cannot write, harms whoever opens it.
 */

/** What Windows cannot write, what is no character, and what turns the order of letters around: `gpj.exe` as `exe.jpg`. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029<>:"\\|?*]/gu
/** Devices of Windows, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i
/** Bytes of one part of a path that file systems take. */
const LONGEST = 240

export class SafeNames {
  /** As a file system sees them that does not tell capitals from small letters. */
  readonly #taken = new Set<string>()
  /** What folders are called here: a bucket may hold `a` and `a/b`, a file system may not. */
  readonly #folders = new Map<string, string>()
  /** Where counting goes on: so that many equal names cost no more than others. */
  readonly #counts = new Map<string, number>()

  /** A path that nothing else in the archive has. `path`: of an object below the folder. */
  take(path: string): string {
    const parts = safePath(path).split('/')
    const file = parts.pop() ?? ''
    const folder = parts.reduce((above, part) => `${this.#folder(above + part)}/`, '')
    return this.#free(folder + file)
  }

  #folder(wanted: string): string {
    const known = this.#folders.get(folded(wanted))
    if (known !== undefined) return known
    const name = this.#free(wanted)
    this.#folders.set(folded(wanted), name)
    return name
  }

  #free(wanted: string): string {
    const id = folded(wanted)
    let count = this.#counts.get(id) ?? 1
    let name = count === 1 ? wanted : numbered(wanted, count)
    while (this.#taken.has(folded(name))) name = numbered(wanted, ++count)
    this.#counts.set(id, count)
    this.#taken.add(folded(name))
    return name
  }
}

/** Relative, without steps upwards, without empty parts; never empty. */
export function safePath(path: string): string {
  const parts = path
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map(safePart)
  return parts.join('/') || '_'
}

function safePart(part: string): string {
  // Windows drops dots and spaces at the end, and `..` with something dropped is a step upwards.
  const safe = shortened(part.replace(FORBIDDEN, '_')).replace(/[. ]+$/, (end) => '_'.repeat(end.length))
  return DEVICE.test(safe) ? `_${safe}` : safe
}

/** The extension stays. */
function shortened(part: string): string {
  const encoder = new TextEncoder()
  if (encoder.encode(part).length <= LONGEST) return part
  const extension = /\.[^.]{1,16}$/.exec(part)?.[0] ?? ''
  const stem = Array.from(part.slice(0, part.length - extension.length))
  const room = LONGEST - encoder.encode(extension).length
  let bytes = 0
  const kept = stem.filter((character) => (bytes += encoder.encode(character).length) <= room)
  return kept.join('') + extension
}

/** `a/b.txt` → `a/b (2).txt`. */
function numbered(path: string, count: number): string {
  const at = /(\.[^./]+)?$/.exec(path)?.index ?? path.length
  return `${path.slice(0, at)} (${count})${path.slice(at)}`
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
