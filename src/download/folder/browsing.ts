import type { Listing, ListRequest } from '../../wire.js'
import { Contents } from './contents.js'
import type { Entry } from './entries.js'
import { BY_NAME, byName, nextSort, sorted, type Column, type Sort } from './order.js'
import { found } from './search.js'
import { Selection } from './selection.js'

export interface BrowsingPorts {
  readonly list: (request: Omit<ListRequest, 'action'>, signal: AbortSignal) => Promise<Listing>
  /** Of the words: how names are put in order. */
  readonly locale: () => string
  readonly changed: (what: Change) => void
}

/** `folder`: another one is open; `page`: one has come, failed or been asked for; `view`: sorted or filtered. */
export type Change = 'folder' | 'page' | 'view'

/** Rows before the last one at which the next page is asked for. */
const NEAR = 20
/**
 * Pages that are fetched unasked, where a sort or a filter needs all of them or a page brings no row. A page has up to
 * a thousand objects, and each costs a request to the endpoint and one to the store.
 */
const UNASKED = 20

/** Which folder is open, and what is shown of it. No DOM. */
export class Browsing {
  readonly selection = new Selection()
  readonly #ports: BrowsingPorts
  #contents: Contents | undefined
  #sort = BY_NAME
  #filter = ''
  #view: readonly Entry[] = []
  #seen: unknown[] = []
  #unasked = 0
  /** Entries selected when the user last chose all of a folder that has not come as a whole. */
  #growing: number | undefined
  /** When the end was last reached. */
  #rowsThen = 0

  constructor(ports: BrowsingPorts) {
    this.#ports = ports
  }

  get contents(): Contents | undefined {
    return this.#contents
  }

  get sort(): Sort {
    return this.#sort
  }

  get filter(): string {
    return this.#filter
  }

  /** What is shown, in order. The same array while nothing changes. */
  get view(): readonly Entry[] {
    const now = [this.#contents?.entries, this.#sort, this.#filter]
    if (now.some((value, i) => value !== this.#seen[i])) {
      this.#seen = now
      this.#view = sorted(found(this.#contents?.entries ?? [], this.#filter), this.#sort)
    }
    return this.#view
  }

  open(prefix: string): void {
    this.close()
    this.selection.clear()
    this.#filter = ''
    this.#unasked = this.#rowsThen = 0
    this.#growing = undefined
    this.#contents = new Contents(prefix, {
      list: (cursor, signal) =>
        this.#ports.list({ prefix, delimiter: '/', ...(cursor !== undefined && { cursor }) }, signal),
      compare: byName(this.#ports.locale()),
      changed: () => this.#paged(),
    })
    this.#ports.changed('folder')
    void this.#contents.load()
  }

  close(): void {
    this.#contents?.close()
  }

  /** The user wants more, or wants it once more. */
  more(): void {
    this.#unasked = 0
    void this.#contents?.load()
  }

  /** `last`: index of the last row on the page. */
  reached(last: number): void {
    const contents = this.#contents
    if (!contents?.more || contents.state !== 'ready' || last < this.view.length - NEAR) return
    // A page without a row in it is asked for by nobody who scrolls.
    if (this.view.length > this.#rowsThen && !this.#needsAll) this.#unasked = 0
    this.#rowsThen = this.view.length
    this.#fetchOn()
  }

  /** All that is shown, and what has not come yet: the rest is fetched, and selected until the user selects otherwise. */
  selectAll(): void {
    this.selection.all(this.view)
    if (!this.#contents?.more) return
    this.#growing = this.selection.size
    void this.#contents.load()
  }

  /** What "all" means is still coming: the selection grows, or what was searched for is still searched for. */
  get isComing(): boolean {
    if (this.#isGrowing) return true
    return this.#filter.trim() !== '' && this.selection.size === 0 && this.#contents?.more === true
  }

  sortBy(column: Column): void {
    this.#sort = nextSort(this.#sort, column)
    this.#viewed()
  }

  filterBy(text: string): void {
    this.#growing = undefined
    this.#filter = text
    this.#viewed()
  }

  #viewed(): void {
    this.#unasked = 0
    this.#ports.changed('view')
    if (this.#needsAll) this.#fetchOn()
  }

  /** No longer once the user has selected otherwise. */
  get #isGrowing(): boolean {
    return this.#growing === this.selection.size
  }

  #grow(contents: Contents): void {
    if (!this.#isGrowing || contents.state === 'failed') return void (this.#growing = undefined)
    this.selection.all(this.view)
    this.#growing = contents.more ? this.selection.size : undefined
    if (contents.more && contents.state === 'ready') void contents.load()
  }

  #paged(): void {
    if (this.#contents) this.#grow(this.#contents)
    this.#ports.changed('page')
    if (this.#contents?.state === 'ready' && this.#needsAll) this.#fetchOn()
  }

  get #needsAll(): boolean {
    return this.#filter.trim() !== '' || this.#sort.by !== 'name' || this.#sort.descending
  }

  #fetchOn(): void {
    if (this.#contents?.state !== 'ready' || this.#unasked >= UNASKED) return
    this.#unasked++
    void this.#contents.load()
  }
}
