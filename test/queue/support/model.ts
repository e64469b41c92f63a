/** A simple model of the queue: what must hold whatever happens. */
import assert from 'node:assert/strict'
import type { Item, QueueEvent } from '../../../src/queue/types.js'
import { Harness, type Asked, type Sent } from './harness.js'
import type { Ending, Op } from './schedule.js'

const RETRIES = 3

/** What must hold of one item from its adding, or its last retry, to its end. */
interface Life {
  ends: number
  /** PUTs that ended in a way that counts. */
  spent: number
  renewals: number
}

export class Model {
  readonly h = new Harness({ settings: { retries: RETRIES } })
  readonly lives = new Map<string, Life>()
  readonly removed = new Set<string>()
  /** Items whose bytes the store has. */
  readonly stored = new Set<string>()
  /** What a listener found wrong: the queue shields itself from listeners that throw. */
  #fault: unknown = null
  #answered = new WeakSet<Asked>()
  /** By URL: the moment of the clock when it runs out. */
  readonly #ends = new Map<string, number>()

  constructor() {
    this.h.queue.subscribe((event) => {
      try {
        this.#hear(event)
      } catch (error) {
        this.#fault ??= error
      }
    })
  }

  #hear(event: QueueEvent): void {
    if (event.type === 'add')
      for (const { id } of event.items) this.lives.set(id, { ends: 0, spent: 0, renewals: 0 })
    if (!('item' in event)) return
    const { id, state } = event.item
    const life = this.lives.get(id)
    assert.ok(life && !this.removed.has(id), `${event.type} of a removed item`)
    if (event.type === 'remove') this.removed.add(id)
    if (event.type === 'change' && state === 'queued' && event.previous.state === 'failed') {
      this.lives.set(id, { ends: 0, spent: 0, renewals: 0 })
    }
    // Those that already run stay when the page lowers `concurrency`; none may start above it.
    if (
      event.type === 'change' &&
      state === 'signing' &&
      ['queued', 'waiting'].includes(event.previous.state) &&
      event.previous.wait !== 'renewal'
    ) {
      const { running } = this.h.queue.totals
      const { concurrency } = this.h.settings
      assert.ok(running <= concurrency, `${running} run, ${concurrency} may`)
    }
    if (event.type === 'success' || event.type === 'error') life.ends += 1
    // What was learnt before a retry is not held against it: the line may be another one.
    if (event.type === 'error' && event.item.error?.code === 'validity-too-short')
      assert.ok(life.renewals > 0, 'too short without having been tried')
    if (event.type === 'renew') life.renewals += 1
    if (event.type === 'success') assert.ok(this.stored.has(id), 'done without the bytes')
  }

  async run(step: Op): Promise<void> {
    const { h } = this
    const { queue } = h
    const pick = <T>(list: readonly T[]): T | undefined =>
      'which' in step && list.length > 0 ? list[step.which % list.length] : undefined
    const put = pick(h.open)
    const id = pick(queue.items)?.id ?? 'nobody'
    switch (step.do) {
      case 'add':
        return void (await h.add(step.size))
      case 'remove':
      case 'cancel':
      case 'retry':
        queue[step.do](id)
        break
      case 'cancel all':
        queue.cancel()
        break
      case 'retry all':
        queue.retry()
        break
      case 'clear':
      case 'suspend':
      case 'resume':
        queue[step.do]()
        break
      case 'offline':
        h.online = false
        break
      case 'online':
        h.online = true
        return h.back()
      case 'grant': {
        const ask = pick(this.waiting)
        if (ask) await this.grant(ask, step.validity)
        return
      }
      case 'refuse grant': {
        const ask = pick(this.waiting)
        if (!ask) return
        this.#answered.add(ask)
        const retryable = step.code.startsWith('endpoint') || step.code === 'busy'
        return ask.refuse({ code: step.code, retryable })
      }
      case 'progress':
        return put?.progress(Math.floor(put.put.file.size * step.part))
      case 'last byte':
        if (put && this.itemOf(put)?.state === 'uploading') await put.finish()
        return
      case 'store':
        if (put) await this.store(put)
        return
      case 'refuse':
        if (put) this.count(put)
        return put?.refuse(...step.answer)
      case 'break':
        if (put && step.cause !== 'offline') this.count(put)
        return put?.break(step.cause)
      case 'cut': {
        const left = (this.#ends.get(put?.put.url ?? '') ?? Infinity) - h.clock.now()
        if (!put || left === Infinity) return
        await put.progress(Math.floor(put.put.file.size * step.part))
        await h.clock.advance(Math.max(0, left))
        if (put.ended) return
        this.count(put)
        return put.break('reachable')
      }
      case 'advance':
      case 'sleep':
        return h.clock[step.do](step.ms)
      case 'concurrency':
        h.settings = { ...h.settings, concurrency: step.to }
    }
    await h.clock.advance(0)
  }

  get waiting(): readonly Asked[] {
    return this.h.asked.filter((ask) => !ask.signal.aborted && !this.#answered.has(ask))
  }

  itemOf({ put }: Sent): Item | undefined {
    return this.h.queue.get(idOf(put.url))
  }

  count(put: Sent): void {
    const life = this.lives.get(idOf(put.put.url))
    if (life) life.spent += 1
  }

  grant(ask: Asked, validity: number): Promise<void> {
    this.#answered.add(ask)
    const now = this.h.clock.now()
    const endsAt = now + validity * 1_000
    const url = `https://b.example/${ask.request.id}?n=${this.h.asked.length}-${now}-${Math.random()}`
    this.#ends.set(url, endsAt)
    return ask.grant({ validity, endsAt, url })
  }

  store(put: Sent): Promise<void> {
    this.stored.add(idOf(put.put.url))
    return put.store()
  }

  check(): void {
    if (this.#fault) throw this.#fault
    const { h, lives, removed } = this
    const running = h.queue.items.filter(({ state }) => ['signing', 'uploading', 'finishing'].includes(state))
    const open = h.open.map(({ put }) => idOf(put.url))
    assert.equal(new Set(open).size, open.length, 'two PUTs of one item at once')
    for (const id of [...open, ...this.waiting.map(({ request }) => request.id)]) {
      assert.ok(!removed.has(id), 'a request for a removed item')
      assert.ok(
        running.some((item) => item.id === id),
        'a request for an item that does not run',
      )
    }
    for (const [id, life] of lives) {
      assert.ok(life.ends <= 1, 'more than one end')
      assert.ok(life.spent <= RETRIES, `${life.spent} attempts`)
      assert.ok(life.renewals <= 2 * RETRIES, `${life.renewals} renewals`)
      const state = h.queue.get(id)?.state
      if (state === 'done' || state === 'failed') assert.equal(life.ends, 1, `${state} without being told`)
    }
    const { totals, items } = h.queue
    assert.equal(totals.items, items.length)
    assert.equal(totals.running, running.length)
    assert.equal(totals.done, items.filter(({ state }) => state === 'done').length)
    assert.equal(
      totals.size,
      items.reduce((sum, { state, size }) => sum + (state === 'failed' ? 0 : size), 0),
    )
    assert.equal(
      totals.sent,
      items.reduce((sum, { state, sent }) => sum + (state === 'failed' ? 0 : sent), 0),
    )
  }

  /** From here on everything goes one way, well or badly: each item must come to an end. */
  async finish(ending: Ending): Promise<void> {
    const { h } = this
    h.online = true
    h.queue.resume()
    await h.back()
    for (let i = 0; h.queue.totals.running + h.queue.totals.waiting > 0; i++) {
      assert.ok(i < 2_000, `hangs: ${JSON.stringify(h.queue.items)}`)
      const [ask] = this.waiting
      const [put] = h.open
      if (ask && ending === 'no grants')
        await this.run({ do: 'refuse grant', which: 0, code: 'endpoint-failed' })
      else if (ask) await this.grant(ask, ending === 'stale grants' ? 0 : 100_000)
      else if (put && typeof ending === 'object') await this.run({ which: 0, ...ending })
      else if (put) await this.store(put)
      else await h.clock.advance(h.clock.next ?? 0)
      this.check()
    }
    assert.equal(h.clock.armed, 0, 'a timer is left')
    assert.equal(h.watchers, 0, 'a listener is left')
    for (const { id, state } of h.queue.items) if (state === 'done') assert.ok(this.stored.has(id))
  }
}

function idOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
