/** The parts that only a file needs, loaded when one is likely. */
import type { HintWriter } from '../locales/hints.js'
import type { FailureStrings } from '../locales/strings.js'
import type { Transport } from '../queue/ports.js'
import type { Ledger } from '../queue/ledger.js'
import type { QueueOptions } from '../queue/queue.js'
import type { Scheduler } from '../queue/scheduler.js'
import type { Face } from './face.js'
import type { UploadProperties } from './upload-properties.js'

/** Milliseconds. */
const PATIENCE = 2_000

export class OnDemand {
  readonly #settings: UploadProperties
  #transport: Promise<Transport> | undefined
  #hint: HintWriter | undefined
  #errors: FailureStrings | undefined

  constructor(settings: UploadProperties) {
    this.#settings = settings
  }

  /** The first file is near: fetch the code now, so that it is there when the file is. */
  warm(): void {
    // A chunk that does not load is reported when an item needs it.
    void this.transport().catch(() => {})
  }

  transport(): Promise<Transport> {
    this.#transport ??= this.#load()
    return this.#transport
  }

  async scheduler(ledger: Ledger, common: Pick<QueueOptions, 'settings' | 'describe'>): Promise<Scheduler> {
    const { scheduler } = await this.#sending()
    return scheduler(ledger, this.#settings, {
      ...common,
      transport: () => this.transport(),
      words: () => this.#words(),
    })
  }

  async face(): Promise<typeof Face> {
    return (await this.#sending()).Face
  }

  /** Writes hints, once something has failed. */
  get hint(): HintWriter | undefined {
    return this.#hint
  }

  /** Sentences for what can go wrong with a file, likewise. */
  get errors(): FailureStrings | undefined {
    return this.#errors
  }

  /** Ends what the carrier holds; a new one is made when needed. */
  release(): void {
    const transport = this.#transport
    this.#transport = undefined
    void transport?.then((carrier) => carrier.destroy()).catch(() => {})
  }

  /** Brings what describes failures. Never rejects, and waits no longer than a user would: there are other words. */
  async #words(): Promise<void> {
    if (this.#hint) return
    const loaded = import('../locales/failing.js').then(({ hint, enFailures }) => {
      this.#hint = hint
      this.#errors = enFailures
    })
    const late = new Promise((resolve) => setTimeout(resolve, PATIENCE))
    await Promise.race([loaded, late]).catch(() => {})
  }

  #sending() {
    return import('./sending.js')
  }

  async #load(): Promise<Transport> {
    try {
      const [transport] = await Promise.all([
        this.#settings.loadTransport(),
        // Before the first byte, so that neither its progress nor its failure goes unseen.
        this.#sending(),
      ])
      return transport
    } catch (error) {
      // The next attempt fetches again: the network may be back. Firefox keeps the failure until a reload.
      this.#transport = undefined
      throw error
    }
  }
}
