import type { Link } from '../../grant/links.js'
import { keepPicture } from './still.js'
import { staleAt } from './link-source.js'
import { trouble, unlessBlocked } from './trouble.js'
import type { ViewTask } from './view.js'

/** Seconds played that show that a new link was of use. */
const PROGRESS = 0.5

/**
 * Plays one object through links that end. A new link is asked for before the old one ends while it plays, and put in
 * place when the player needs the network again: at a start, a seek, a stall, an error. Where it stood, it goes on.
 * After a link that was put in place by itself, the next one has to be earned by playing on: no endless renewal.
 */
export class RenewingMedia {
  readonly #player: HTMLMediaElement
  readonly #task: ViewTask
  #link: Link | undefined
  #moving = false
  /** Where the last link was put in place without the user's doing, until some of it has played. */
  #spentAt: number | null = null
  #disarm = () => {}

  constructor(player: HTMLMediaElement, task: ViewTask) {
    this.#player = player
    this.#task = task
    const on = (types: readonly string[], listener: () => void) => {
      for (const type of types) player.addEventListener(type, listener, { signal: task.signal })
    }
    on(['play', 'seeking'], () => this.#needed(false))
    on(['waiting', 'stalled'], () => this.#needed(true))
    on(['error'], () => this.#broken())
    on(['timeupdate'], () => this.#played())
    task.signal.addEventListener('abort', () => this.#close())
  }

  async open(): Promise<void> {
    const { source } = this.#task
    this.#moving = true
    try {
      await this.#load(await source.fresh()).catch(async (error: unknown) => {
        if (!(error instanceof PlayerError)) throw error
        await this.#load(await source.renew())
      })
    } catch (error) {
      throw error instanceof PlayerError ? await this.#why() : error
    } finally {
      this.#moving = false
    }
  }

  async #load(link: Link): Promise<void> {
    this.#use(link)
    const loaded = this.#reached('loadedmetadata')
    await unlessBlocked(/^media-src$/, link.url, this.#task.signal, loaded)
  }

  #use(link: Link): void {
    this.#task.signal.throwIfAborted()
    this.#link = link
    this.#player.src = link.url
    this.#watch(link)
  }

  /** Some browsers say nothing of a link that has ended: its time is known without them. */
  #watch(link: Link): void {
    const { clock } = this.#task.source
    this.#disarm()
    if (link.endsAt === Infinity) return
    this.#disarm = clock.after(Math.max(staleAt(link) - clock.now(), 0), () => {
      // What rests is not renewed over and over: it will be when somebody plays it.
      if (!this.#player.paused && !this.#hasAll()) void this.#task.source.fresh().catch(() => {})
    })
  }

  /** The player is about to need the network. `byItself`: nobody pressed anything. */
  #needed(byItself: boolean): void {
    const { source } = this.#task
    if (this.#moving || !this.#link || !source.isStale(this.#link) || this.#hasAll()) return
    if (byItself && this.#spentAt !== null) return
    void this.#move(() => source.fresh(), byItself)
  }

  #broken(): void {
    if (this.#spentAt === null && !this.#moving) void this.#move(() => this.#task.source.renew(), true)
    else if (!this.#moving) void this.#why().then((error) => this.#task.fail(error))
  }

  #played(): void {
    if (this.#spentAt !== null && this.#player.currentTime > this.#spentAt + PROGRESS) this.#spentAt = null
  }

  /** Puts another link in place, and the player where it was. */
  async #move(next: () => Promise<Link>, byItself: boolean): Promise<void> {
    const player = this.#player
    const uncover = keepPicture(player)
    this.#moving = true
    if (byItself) this.#spentAt = player.currentTime
    try {
      const link = await next()
      // Not before: while the link was on its way, the user may have gone elsewhere.
      const { currentTime, playbackRate, paused, ended } = player
      await this.#load(link)
      player.playbackRate = playbackRate
      // Where the user went while it loaded, it stands by itself.
      const to = player.currentTime || currentTime
      if (to > 0) {
        player.currentTime = to
        await this.#reached('seeked')
      }
      // The browser may want a press for that: then it rests where it was.
      if (!paused && !ended) await player.play().catch(() => {})
    } catch (error) {
      this.#task.fail(error instanceof PlayerError ? await this.#why() : error)
    } finally {
      this.#moving = false
      uncover()
    }
  }

  async #why(): Promise<unknown> {
    return this.#link && (await trouble(this.#link, this.#task))
  }

  /** Rejects when the player fails before. */
  #reached(type: 'loadedmetadata' | 'seeked'): Promise<void> {
    const { signal } = this.#task
    return new Promise((resolve, reject) => {
      const once = { once: true, signal }
      this.#player.addEventListener(type, () => resolve(), once)
      this.#player.addEventListener('error', () => reject(new PlayerError()), once)
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    })
  }

  /** The rest of it has been fetched: no link is needed any more. */
  #hasAll(): boolean {
    const { buffered, duration, currentTime } = this.#player
    for (let i = 0; i < buffered.length; i++) {
      if (buffered.start(i) <= currentTime && buffered.end(i) >= duration - 0.1) return true
    }
    return false
  }

  #close(): void {
    this.#disarm()
    this.#player.pause()
    // Frees the connection, too.
    this.#player.removeAttribute('src')
    this.#player.load()
  }
}

class PlayerError extends Error {
  override readonly name = 'PlayerError'
}
