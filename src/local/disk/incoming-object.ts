import { createHash } from 'node:crypto'
import { rm, type FileHandle } from 'node:fs/promises'
import type { ObjectRecord } from './object-record.js'

export type ObjectFacts = Omit<ObjectRecord, 'file'>

/** Puts what was received in its place, unless `check` throws; nothing else changes the bucket meanwhile. */
export type Place = (facts: ObjectFacts, check: () => void) => Promise<ObjectRecord>

/** An object on its way in: a file under a name of its own, until it is complete. */
export class IncomingObject {
  #path: string
  #file: FileHandle
  #place: Place
  #md5 = createHash('md5')
  #size = 0

  constructor(path: string, file: FileHandle, place: Place) {
    this.#path = path
    this.#file = file
    this.#place = place
  }

  /** Bytes written so far. */
  get size(): number {
    return this.#size
  }

  async write(chunk: Uint8Array): Promise<void> {
    this.#md5.update(chunk)
    this.#size += chunk.length
    await this.#file.writeFile(chunk)
  }

  /** MD5 of what was written. Nothing can be written afterwards. */
  async finish(): Promise<Buffer> {
    await this.#file.close()
    return this.#md5.digest()
  }

  /**
   * Puts the finished object in its place, at once and whole; an older one under the key is replaced, unless `check`
   * throws, which sees the bucket as it is at that moment.
   */
  commit(facts: Omit<ObjectFacts, 'size'>, check: () => void = () => {}): Promise<ObjectRecord> {
    return this.#place({ ...facts, size: this.#size }, check)
  }

  /** Leaves no trace of an object that was not committed; afterwards does nothing. */
  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined)
    await rm(this.#path, { force: true })
  }
}
