import * as classifier from '../../../src/queue/classify.js'
import { UploadError, type Failure } from '../../../src/queue/errors.js'
import type { BrokenCause, GrantClient, Permit, PutOutcome, Transport } from '../../../src/queue/ports.js'
import { Scheduler, type SchedulerOptions } from '../../../src/queue/scheduler.js'
import { UploadQueue } from '../../../src/queue/queue.js'
import type { Item, QueueEvent, QueueSettings } from '../../../src/queue/types.js'
import type { UploadRequest } from '../../../src/wire.js'
import { FakeClock, turn } from './fake-clock.js'
import { fileOf } from './file-of.js'

import type { Asked, Sent } from './in-hand.js'

export { fileOf }
export type { Asked, Sent }

export const ORIGIN = 'https://bucket.example'

const SETTINGS: QueueSettings = {
  concurrency: 3,
  retries: 5,
  manual: false,
  stallTimeout: 60_000,
  responseTimeout: 300_000,
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const fail = (): void => reject(new DOMException('Aborted', 'AbortError'))
    if (signal.aborted) fail()
    else signal.addEventListener('abort', fail, { once: true })
  })
}

export interface HarnessOptions {
  readonly settings?: Partial<QueueSettings>
  /** Grants at once: seconds of validity, or a function of the request. */
  readonly grant?: number | ((request: UploadRequest, clock: FakeClock) => Partial<Permit> | Failure)
  readonly random?: () => number
}

/** The queue with fakes at its ports. */
export class Harness {
  readonly clock = new FakeClock()
  readonly events: QueueEvent[] = []
  readonly asked: Asked[] = []
  readonly puts: Sent[] = []
  readonly queue: UploadQueue
  settings: QueueSettings
  online = true
  progressHidden = false
  /** MD5 of nothing, in Base64. */
  digest: () => Promise<string> = () => Promise.resolve('1B2M2Y8AsgTpgAmY7PhCfg==')
  readonly #watchers = new Set<() => void>()
  readonly #grant: HarnessOptions['grant']
  #urls = 0

  constructor({ settings, grant, random = () => 1 }: HarnessOptions = {}) {
    this.settings = { ...SETTINGS, ...settings }
    this.#grant = grant
    let ids = 0
    const common = {
      settings: () => this.settings,
      describe: ({ code, values }: Failure) => ({ message: code, hint: JSON.stringify(values ?? {}) }),
    }
    this.queue = new UploadQueue({
      ...common,
      newId: () => `i${++ids}`,
      // As in the element, where the scheduler loads with the first file.
      scheduler: async (ledger) => {
        await Promise.resolve()
        return new Scheduler({ ...common, ...this.#ports(random) }, ledger)
      },
    })
    this.queue.subscribe((event) => this.events.push(event))
  }

  #ports(random: () => number): Omit<SchedulerOptions, 'settings' | 'describe'> {
    return {
      clock: this.clock,
      random,
      connectivity: {
        online: () => this.online,
        progressHidden: () => this.progressHidden,
        watch: (callback) => {
          this.#watchers.add(callback)
          return () => this.#watchers.delete(callback)
        },
      },
      grants: () => Promise.resolve(this.#grants),
      transport: () => Promise.resolve(this.#transport),
      classifier: () => Promise.resolve(classifier),
      digest: () => Promise.resolve(() => this.digest()),
    }
  }

  /** Listeners on the connection that are left. */
  get watchers(): number {
    return this.#watchers.size
  }

  /** The page comes back: online, or visible again. */
  async back(): Promise<void> {
    for (const callback of [...this.#watchers]) callback()
    await turn()
  }

  async add(...sizes: readonly (number | File)[]): Promise<readonly Item[]> {
    const items = this.queue.add(
      sizes.map((size, index) => ({ file: typeof size === 'number' ? fileOf(size, `${index}.bin`) : size })),
    )
    await turn()
    return items
  }

  item(id = 'i1'): Item {
    const item = this.queue.get(id)
    if (!item) throw new Error(`No item ${id}`)
    return item
  }

  /** The latest of what happened. */
  get put(): Sent {
    return last(this.puts, 'PUT')
  }

  /** PUTs that nothing has ended yet. */
  get open(): readonly Sent[] {
    return this.puts.filter(({ ended }) => !ended)
  }

  get ask(): Asked {
    return last(this.asked, 'request for a grant')
  }

  /** Types of the events of an item, without `change` and `progress`. */
  told(id = 'i1'): string[] {
    return this.events.flatMap((event) =>
      'item' in event && event.item.id === id && event.type !== 'change' && event.type !== 'progress'
        ? [event.type]
        : [],
    )
  }

  count(type: QueueEvent['type']): number {
    return this.events.filter((event) => event.type === type).length
  }

  readonly #grants: GrantClient = {
    ask: (request, { signal }) => {
      const askedAt = this.clock.now()
      const permitOf = (given: Partial<Permit>): Permit => {
        const validity = given.validity ?? 900
        return {
          url: `${ORIGIN}/${request.file.name}?sign=${++this.#urls}`,
          method: 'PUT',
          headers: { 'Content-Type': request.file.type },
          key: `k/${request.id}`,
          token: `t-${request.id}`,
          validity,
          endsAt: askedAt + validity * 1_000,
          ...given,
        }
      }
      const errorOf = (failure: Partial<Failure> & Pick<Failure, 'code'>): UploadError =>
        new UploadError({ phase: 'sign', ...failure })
      const auto =
        typeof this.#grant === 'number' ? { validity: this.#grant } : this.#grant?.(request, this.clock)
      const answer = new Promise<Permit>((resolve, reject) => {
        this.asked.push({
          request,
          signal,
          grant: (permit = {}) => (resolve(permitOf(permit)), turn()),
          refuse: (failure) => (reject(errorOf(failure)), turn()),
        })
        if (auto) {
          if ('code' in auto) reject(errorOf(auto))
          else resolve(permitOf(auto))
        }
      })
      return Promise.race([answer, aborted(signal)])
    },
  }

  /** What a look around finds. */
  cause: BrokenCause = 'unreachable'

  readonly #transport: Transport = {
    put: (put) => {
      const outcome = new Promise<PutOutcome>((resolve) => {
        const end = (value: PutOutcome): Promise<void> => {
          sent.ended = true
          resolve(value)
          return turn()
        }
        const sent: Sent = {
          ended: false,
          put,
          signal: put.signal,
          progress: (sent) => (put.onProgress(sent), turn()),
          finish: () => (put.onSent(), turn()),
          store: (etag) => end({ kind: 'stored', status: 200, etag: etag ?? null }),
          refuse: (status, code, more) =>
            end({
              kind: 'refused',
              status,
              body: code ? `<?xml version="1.0"?><Error><Code>${code}</Code><Message></Message></Error>` : '',
              retryAfter: null,
              date: null,
              ...more,
            }),
          break: (cause = 'unreachable') => {
            this.cause = cause
            return end({ kind: 'broken' })
          },
        }
        put.signal.addEventListener('abort', () => (sent.ended = true))
        this.puts.push(sent)
      })
      return Promise.race([outcome, aborted(put.signal)])
    },
    diagnose: () => Promise.resolve(this.cause),
    destroy: () => {},
  }
}

function last<T>(list: readonly T[], what: string): T {
  const value = list.at(-1)
  if (!value) throw new Error(`No ${what} yet`)
  return value
}
