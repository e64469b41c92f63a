/** Finding by name: `Zürich` by `zur`, as a person without that key on the keyboard would type it. */
import type { Entry } from './entries.js'

/** Without accents and in small letters. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Entries with the text in their name; all of them for an empty one. */
export function found(entries: readonly Entry[], text: string): readonly Entry[] {
  const folded = fold(text.trim())
  return folded === '' ? entries : entries.filter((entry) => entry.folded.includes(folded))
}

/** Milliseconds between two letters of one word. */
const PAUSE = 1_000

/** Letters typed in a list lead to the name that begins with them. */
export class TypeAhead {
  #text = ''
  #last = -Infinity

  /** Index of the entry to go to, or -1. `now`: milliseconds of any clock. */
  find(letter: string, now: number, entries: readonly Entry[], from: number): number {
    const goesOn = now - this.#last < PAUSE
    this.#last = now
    this.#text = (goesOn ? this.#text : '') + fold(letter)
    // The same letter again and again walks through all that begin with it.
    const again = /^(.)\1+$/u.exec(this.#text)?.[1]
    const text = again ?? this.#text
    const start = text.length === 1 ? from + 1 : from
    for (let step = 0; step < entries.length; step++) {
      const index = (start + step) % entries.length
      if (entries[index]?.folded.startsWith(text)) return index
    }
    return -1
  }
}
