import type { Message } from '../locales/strings.js'
import type { Item, QueueEvent } from '../queue/types.js'
import { speak } from '../ui/speak.js'
import type { Words } from './words.js'

/** Outcomes that come close together are told in one sentence. Milliseconds. */
const GATHER = 400
/** While more is to come, what went well is told this often: a listener wants to read the page as well. Milliseconds. */
const MILESTONE = 8_000

/** Tells outcomes to those who hear the page: no percents, and many files in one sentence. */
export class Announcer {
  readonly #root: ParentNode
  readonly #words: () => Words
  #done: Item[] = []
  #failed: Item[] = []
  #removed: Item[] = []
  #added = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the timer ends, and when files that arrived were last told; by `performance.now()`. */
  #due = Infinity
  #toldDone = -Infinity

  constructor(root: ParentNode, words: () => Words) {
    this.#root = root
    this.#words = words
  }

  /** `replacing`: a single file makes room for the next, which goes without saying. */
  hear(event: QueueEvent, replacing: boolean): void {
    if (event.type === 'add') this.#added += event.items.length
    else if (event.type === 'success') this.#done.push(event.item)
    else if (event.type === 'error' && event.item.error?.code !== 'cancelled') this.#failed.push(event.item)
    else if (event.type === 'remove' && !replacing) this.#removed.push(event.item)
    else if (event.type !== 'complete') return
    // The first is news, the last the end; those between are milestones.
    const since = performance.now() - this.#toldDone
    this.#tellWithin(event.type === 'success' ? Math.max(GATHER, MILESTONE - since) : GATHER)
  }

  say(text: string): void {
    speak(this.#root.querySelector('[role=status]'), text)
  }

  alert(text: string): void {
    speak(this.#root.querySelector('[role=alert]'), text)
  }

  #tellWithin(delay: number): void {
    const due = performance.now() + delay
    if (due >= this.#due) return
    clearTimeout(this.#timer)
    this.#due = due
    this.#timer = setTimeout(() => this.#tell(), delay)
  }

  #tell(): void {
    const { strings, format } = this.#words()
    const [done, failed, removed, added] = [this.#done, this.#failed, this.#removed, this.#added]
    this.#due = Infinity
    if (done.length > 0) this.#toldDone = performance.now()
    this.#done = []
    this.#failed = []
    this.#removed = []
    this.#added = 0

    const count = (message: Message, value: number) => format.fill(message, { count: value })
    const name = (message: Message, item: Item) => format.fill(message, { name: item.name })
    const [first] = done
    if (first && done.length === 1) this.say(name(strings.announceDone, first))
    else if (first) this.say(count(strings.announceAllDone, done.length))
    else if (removed[0] && removed.length === 1) this.say(name(strings.announceRemoved, removed[0]))
    else if (added > 0) this.say(count(strings.announceAdded, added))

    const [bad] = failed
    if (bad?.error && failed.length === 1) {
      const { message } = bad.error
      this.alert(format.fill(strings.announceFailed, { name: bad.name, message }))
    } else if (bad) this.alert(count(strings.announceFailedMany, failed.length))
  }
}
