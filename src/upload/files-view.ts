import { render } from 'lit'
import type { Item, Queue, QueueEvent } from '../queue/types.js'
import { Frames } from './frames.js'
import { Lists } from './lists.js'
import { NO_PACE, PaceMeter } from './pace.js'
import { Pictures } from './pictures.js'
import type { RowAction, RowContext } from './row.js'
import type { RowObserver } from './row-set.js'
import { Sharing } from './sharing.js'
import type { ShareSource } from './shares.js'
import { tone } from './status.js'
import { summary } from './summary.js'
import type { Words } from './words.js'

/** Figures change at most this often. Milliseconds. */
const TICK = 500

export interface FilesHost {
  readonly words: () => Words
  readonly manual: () => boolean
  readonly locked: () => boolean
  /** Images are shown small. */
  readonly pictures: () => boolean
  readonly shares: ShareSource
  /** Once a frame at most, with the latest snapshot of each item that sent bytes. */
  readonly progress: (items: readonly Item[]) => void
  /** What had the focus is gone. */
  readonly focusElsewhere: () => void
}

/** List and summary: they follow the queue by themselves, so that progress never renders the element. */
export class FilesView {
  readonly #queue: Queue
  readonly #host: FilesHost
  readonly #frames = new Frames((changed) => this.#paint(changed.keys()))
  readonly #progressed = new Map<string, Item>()
  readonly #pictures: Pictures
  readonly #sharing: Sharing
  #lists: Lists | undefined
  #summary: HTMLElement | undefined
  #pace = NO_PACE
  #meter = new PaceMeter()
  #ticker: ReturnType<typeof setInterval> | undefined
  #arranged = true
  #onlyFailed = false

  constructor(queue: Queue, host: FilesHost) {
    this.#queue = queue
    this.#host = host
    this.#pictures = new Pictures({
      wanted: host.pictures,
      fileOf: (id) => queue.file(id),
      show: (row, picture) => row.show(picture, this.#context()),
    })
    this.#sharing = new Sharing({
      queue,
      source: host.shares,
      locked: host.locked,
      show: (row, extra) => row.extend(extra, this.#context()),
    })
  }

  /** Once the element has rendered itself for the first time. */
  attach(root: ParentNode): void {
    const list = root.querySelector<HTMLElement>('.list')
    const summaryLine = root.querySelector<HTMLElement>('.summary')
    const more = root.querySelector<HTMLElement>('.more')
    if (!list || !summaryLine || !more) return
    this.#lists = new Lists(list, more, {
      arrived: (row) => this.#observers.forEach((one) => one.arrived(row)),
      left: (row) => this.#observers.forEach((one) => one.left(row)),
      latest: (id) => this.#queue.get(id),
      context: () => this.#context(),
      focusElsewhere: this.#host.focusElsewhere,
      again: () => this.#arrangeAgain(),
    })
    this.#summary = summaryLine
    this.#arrangeAgain()
  }

  hear(event: QueueEvent): void {
    switch (event.type) {
      case 'add':
      case 'restore':
        this.#arrangeAgain()
        break
      case 'remove':
        this.#progressed.delete(event.item.id)
        this.#frames.forget(event.item.id)
        this.#sharing.removed(event.item)
        this.#arrangeAgain()
        break
      case 'change':
        if (this.#onlyFailed && isFault(event.item) !== isFault(event.previous)) this.#arranged = false
        this.#frames.change(event.item)
        break
      case 'progress':
        this.#progressed.set(event.item.id, event.item)
        break
      case 'success':
      case 'error':
        // No progress is told after the outcome.
        this.#progressed.delete(event.item.id)
        break
      default:
      // The change that comes with it has been heard.
    }
  }

  /** Words or attributes changed. */
  refresh(): void {
    this.#lists?.rows.renderAll(this.#context())
    this.#arrangeAgain()
    this.#paintSummary()
  }

  stop(): void {
    clearInterval(this.#ticker)
    this.#ticker = undefined
  }

  /** The element has left the page. */
  leave(): void {
    this.stop()
    this.#sharing.stop()
  }

  #paint(changed: Iterable<string>): void {
    const context = this.#context()
    if (!this.#arranged) this.#lists?.arrange(this.#shown(), context)
    this.#arranged = true
    for (const id of changed) {
      const item = this.#queue.get(id)
      if (item) this.#update(item, context)
    }
    this.#paintSummary()
    this.#pulse()
    const progressed = [...this.#progressed.values()]
    this.#progressed.clear()
    this.#host.progress(progressed)
  }

  #update(item: Item, context: RowContext): void {
    const rows = this.#lists?.rows
    rows?.update(item, context)
    const row = rows?.get(item.id)
    if (row) this.#sharing.arrived(row)
  }

  get #observers(): readonly RowObserver[] {
    return [this.#pictures, this.#sharing]
  }

  #arrangeAgain(): void {
    this.#arranged = false
    this.#frames.request()
  }

  #shown(): readonly Item[] {
    const { items } = this.#queue
    if (!this.#onlyFailed) return items
    const failed = items.filter(isFault)
    if (failed.length > 0) return failed
    this.#onlyFailed = false
    return items
  }

  #showFailed(only: boolean): void {
    this.#onlyFailed = only
    this.#arrangeAgain()
  }

  /** The ticker runs only while bytes do. */
  #pulse(): void {
    if (this.#queue.totals.running === 0) this.stop()
    else this.#ticker ??= setInterval(() => this.#tick(), TICK)
  }

  #tick(): void {
    const now = performance.now()
    const { sent, size, running } = this.#queue.totals
    if (running === 0) return this.stop()
    this.#pace = this.#meter.sample(now, sent, size)
    this.#lists?.rows.tick(now, this.#context())
    this.#paintSummary()
  }

  #paintSummary(): void {
    const { totals } = this.#queue
    const host = this.#host
    const line = this.#summary
    if (!line) return
    const { strings, format } = host.words()
    const root = line.getRootNode()
    const focused = () => root instanceof ShadowRoot && line.contains(root.activeElement)
    const had = focused()
    const startable = host.manual() && totals.running === 0 && totals.waiting > 0
    const onlyFailed = this.#lists?.long ? this.#onlyFailed : null
    const view = { totals, pace: this.#pace, startable, disabled: host.locked(), onlyFailed }
    render(
      summary(view, strings, format, {
        start: () => this.#queue.start(),
        cancelAll: () => this.#queue.cancel(),
        retryFailed: () => this.#queue.retry(),
        showFailed: (only) => this.#showFailed(only),
      }),
      line,
    )
    if (had && !focused()) host.focusElsewhere()
  }

  #context(): RowContext {
    const { words, manual, locked, pictures } = this.#host
    return {
      ...words(),
      manual: manual(),
      disabled: locked(),
      pictures: pictures(),
      act: (action, id) => this.#act(action, id),
    }
  }

  #act(action: RowAction, id: string): void {
    this.#queue[action](id)
  }
}

/** What the user chose to stop is no fault. */
function isFault(item: Item): boolean {
  return tone(item) === 'failed'
}
