/** What is shared: an object, or with `--address` a folder as it is. */
export interface Target {
  readonly key: string
  /** Bytes; `null` where nobody was asked. */
  readonly size: number | null
}

/** One link that somebody can be sent. */
export interface SharedLink extends Target {
  readonly url: string
  /** Seconds. */
  readonly validity: number
  /** Milliseconds since the epoch. */
  readonly end: number
  /** Of a link with `--address`: what the site takes it back by. */
  readonly id?: string
}

/** Makes a link. Rejects with a sentence for the one who asked. */
export type MakeLink = (target: Target) => Promise<SharedLink>
