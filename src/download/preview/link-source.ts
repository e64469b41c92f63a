import type { Link } from '../../grant/links.js'
import type { Clock } from '../../queue/ports.js'

/** Most of a link's life that is left unused, in seconds. */
const MOST_MARGIN = 30

/** Milliseconds of the clock from which a link is not safe to start a request with. */
export function staleAt({ validity, endsAt }: Pick<Link, 'validity' | 'endsAt'>): number {
  return endsAt - Math.min(MOST_MARGIN, validity * 0.1) * 1_000
}

/** Links to one object, asked for when they are needed and kept while they are fresh. */
export class LinkSource {
  readonly #ask: () => Promise<Link>
  readonly #rests: () => boolean
  readonly clock: Clock
  #last: Promise<Link> | undefined

  /** `rests`: nothing may be asked for just now. What is there is used for as long as it works. */
  constructor(ask: () => Promise<Link>, clock: Clock, rests: () => boolean = () => false) {
    this.#ask = ask
    this.#rests = rests
    this.clock = clock
  }

  /** A link that works, as far as its validity tells. */
  async fresh(): Promise<Link> {
    const last = await this.#last?.catch(() => undefined)
    return last && !this.isStale(last) ? last : this.renew()
  }

  /** Another one, whatever the last one said. */
  renew(): Promise<Link> {
    if (this.#last && this.#rests()) return this.#last
    return (this.#last = this.#ask())
  }

  isStale(link: Link): boolean {
    return !this.#rests() && this.clock.now() >= staleAt(link)
  }
}
