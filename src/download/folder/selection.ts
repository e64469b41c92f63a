import type { Entry } from './entries.js'

/** What is chosen in one folder, by key: it stays chosen when it is sorted or filtered away. */
export class Selection {
  readonly #chosen = new Map<string, Entry>()
  /** Where a range begins. */
  #anchor: string | undefined
  /** Index ends of the last range, to be taken back when it is drawn otherwise. */
  #range: readonly string[] = []

  get size(): number {
    return this.#chosen.size
  }

  get entries(): readonly Entry[] {
    return [...this.#chosen.values()]
  }

  has(key: string): boolean {
    return this.#chosen.has(key)
  }

  hasAll(entries: readonly Entry[]): boolean {
    return (
      entries.length > 0 && this.size >= entries.length && entries.every(({ key }) => this.#chosen.has(key))
    )
  }

  toggle(entry: Entry): void {
    this.#anchor = entry.key
    this.#range = []
    if (!this.#chosen.delete(entry.key)) this.#chosen.set(entry.key, entry)
  }

  /** From where the last choice was made, or from `start`, to `end`; in place of the range drawn before. */
  extend(view: readonly Entry[], start: number, end: number): void {
    const anchored = view.findIndex(({ key }) => key === this.#anchor)
    const from = anchored < 0 ? start : anchored
    this.#anchor = view[from]?.key
    for (const key of this.#range) this.#chosen.delete(key)
    const range = view.slice(Math.min(from, end), Math.max(from, end) + 1)
    for (const entry of range) this.#chosen.set(entry.key, entry)
    this.#range = range.map(({ key }) => key)
  }

  all(entries: readonly Entry[]): void {
    this.#range = []
    for (const entry of entries) this.#chosen.set(entry.key, entry)
  }

  clear(): void {
    this.#chosen.clear()
    this.#anchor = undefined
    this.#range = []
  }
}
