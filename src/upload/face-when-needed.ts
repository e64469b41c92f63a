import { isServer } from 'lit'
import type { Face, FaceHost } from './face.js'
import type { Session } from './session.js'
import { styles } from './styles.js'

type Tell = (face: Face) => void

/** Loads the face with the first thing there is to show, and until then keeps what it has to be told. */
export class FaceWhenNeeded {
  readonly #root: () => ShadowRoot | null
  readonly #session: Session
  readonly #host: FaceHost
  #face: Face | undefined
  #untold: Tell[] = []

  constructor(root: () => ShadowRoot | null, session: Session, host: FaceHost) {
    this.#root = root
    this.#session = session
    this.#host = host
  }

  get guarded(): boolean {
    return this.#face?.guarded ?? false
  }

  get here(): boolean {
    return this.#face !== undefined
  }

  tell(tell: Tell): void {
    if (this.#face) return tell(this.#face)
    this.#untold.push(tell)
    // Before the first rendering there is no place for it, and on a server there never is.
    if (!isServer && this.#root()) void this.#load()
  }

  /** The element has rendered: for the first time, or anew. */
  refresh(): void {
    if (this.#face) this.#face.refresh()
    else if (this.#untold.length > 0) void this.#load()
  }

  stop(): void {
    this.#face?.stop()
  }

  async #load(): Promise<void> {
    // A chunk that does not load is tried again with the next event.
    const FaceClass = await this.#session.onDemand.face().catch(() => null)
    const root = this.#root()
    const place = root?.querySelector<HTMLElement>('.files')
    if (!FaceClass || !root || !place || this.#face) return
    FaceClass.dress(root, styles)
    this.#face = new FaceClass(place, this.#session.queue, this.#host)
    for (const tell of this.#untold.splice(0)) tell(this.#face)
  }
}
