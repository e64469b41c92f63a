import type { ZoneStrings } from '../locales/strings.js'
import { UploadQueue, type QueueOptions } from '../queue/queue.js'
import type { Failure } from '../queue/errors.js'
import type { Candidate, Item, Queue, QueueEvent } from '../queue/types.js'
import { OnDemand } from './on-demand.js'
import { maxFiles, settingsOf, takesOne } from './settings.js'
import type { UploadProperties } from './upload-properties.js'
import { sentence, type Words } from './words.js'

export interface SessionPorts {
  readonly words: () => Words<ZoneStrings>
  /** Everything the queue tells, in its order. */
  readonly hear: (event: QueueEvent) => void
}

/** The element's queue, with its ports to the browser and the rule that a single file is replaced. */
export class Session {
  readonly queue: Queue
  readonly onDemand: OnDemand
  readonly #settings: UploadProperties
  readonly #ports: SessionPorts
  #replaced = 0
  #asleep = false

  constructor(settings: UploadProperties, ports: SessionPorts) {
    this.#settings = settings
    this.#ports = ports
    this.onDemand = new OnDemand(settings)
    const common: Pick<QueueOptions, 'settings' | 'describe'> = {
      settings: () => settingsOf(settings, this.#replaced),
      describe: (failure, file) => this.#describe(failure, file),
    }
    this.queue = new UploadQueue({
      ...common,
      scheduler: (ledger) => this.onDemand.scheduler(ledger, common),
    })
    this.queue.subscribe(ports.hear)
  }

  /** True while a single file makes room for the next. */
  get replacing(): boolean {
    return this.#replaced > 0
  }

  add(candidates: readonly Candidate[]): readonly Item[] {
    const earlier = takesOne(this.#settings) ? this.queue.items : []
    this.#replaced = earlier.length
    try {
      const items = this.queue.add(candidates)
      // Only now: a file that is refused must not cost the one that is there.
      if (items.length > 0) for (const { id } of earlier) this.queue.remove(id)
      return items
    } finally {
      this.#replaced = 0
    }
  }

  sleep(): void {
    if (this.#asleep) return
    this.#asleep = true
    this.queue.suspend()
    this.onDemand.release()
  }

  wake(): void {
    if (!this.#asleep) return
    this.#asleep = false
    this.queue.resume()
  }

  #describe(failure: Failure, file: File): { message: string; hint: string } {
    const limit = maxFiles(this.#settings)
    const values = { ...failure.values, ...(limit === undefined ? {} : { maxFiles: limit }) }
    return {
      message: sentence({ ...failure, values }, file.size, this.#ports.words(), this.onDemand.errors),
      hint: this.onDemand.hint?.(failure, location.origin) ?? '',
    }
  }
}
