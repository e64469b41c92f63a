import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, readdir, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { IncomingObject, type ObjectFacts } from './incoming-object.js'
import { hashedPath, metaPath, ownFolders } from './names.js'
import { parseRecord, type ObjectRecord } from './object-record.js'
import { Placement } from './placement.js'
import { RecordIndex } from './record-index.js'

/** Objects in a folder. One process at a time may work on it. */
export class Bucket {
  readonly directory: string
  #records = new RecordIndex()
  #placement = new Placement()
  #turn: Promise<unknown> = Promise.resolve()

  private constructor(directory: string) {
    this.directory = directory
  }

  /** Opens the folder, makes it where it is missing, and throws away what an earlier process left half-received. */
  static async open(directory: string): Promise<Bucket> {
    const bucket = new Bucket(directory)
    await rm(bucket.#path(ownFolders.incoming), { recursive: true, force: true })
    for (const folder of Object.values(ownFolders)) await mkdir(bucket.#path(folder), { recursive: true })
    await bucket.#load()
    return bucket
  }

  get(key: string): ObjectRecord | undefined {
    return this.#records.get(key)
  }

  /** In the order of their keys; changes with the bucket. */
  list(): readonly ObjectRecord[] {
    return this.#records.sorted()
  }

  /** Absolute path of an object's data file. */
  pathOf(record: ObjectRecord): string {
    return this.#path(record.file)
  }

  /** Begins to receive an object. Nobody sees it before it is committed. */
  async receive(): Promise<IncomingObject> {
    const path = this.#path(`${ownFolders.incoming}/${randomUUID()}`)
    return new IncomingObject(path, await open(path, 'wx'), (facts, check) =>
      this.#exclusively(() => {
        check()
        return this.#place(path, facts)
      }),
    )
  }

  /** Whether there was such an object. */
  async delete(key: string): Promise<boolean> {
    return this.#exclusively(async () => {
      const record = this.#records.get(key)
      if (!record) return false
      this.#records.delete(key)
      this.#placement.release(record.file)
      await rm(this.#path(metaPath(key)), { force: true })
      await rm(this.#path(record.file), { force: true })
      await this.#pruneFolders(dirname(record.file))
      return true
    })
  }

  async #place(received: string, facts: ObjectFacts): Promise<ObjectRecord> {
    const previous = this.#records.get(facts.key)
    const file = previous?.file ?? (await this.#claimFile(facts.key))
    await rename(received, this.#path(file))
    const record: ObjectRecord = Object.freeze({ ...facts, file })
    await this.#writeMeta(record)
    if (!previous) this.#placement.occupy(file, facts.key)
    this.#records.set(record)
    return record
  }

  /** A file that somebody else put there is left alone, and so is a name that this file system refuses. */
  async #claimFile(key: string): Promise<string> {
    const proposed = this.#placement.propose(key)
    try {
      await mkdir(this.#path(dirname(proposed)), { recursive: true })
      await lstat(this.#path(proposed))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return proposed
    }
    return hashedPath(key)
  }

  async #writeMeta(record: ObjectRecord): Promise<void> {
    const draft = this.#path(`${ownFolders.incoming}/${randomUUID()}`)
    await writeFile(draft, JSON.stringify(record, null, 2) + '\n')
    await rename(draft, this.#path(metaPath(record.key)))
  }

  /** Takes only what agrees with the disk: a file that was replaced or removed by hand is no object. */
  async #load(): Promise<void> {
    for (const name of await readdir(this.#path(ownFolders.meta))) {
      const record = parseRecord(await readFile(this.#path(`${ownFolders.meta}/${name}`), 'utf8'))
      if (!record) continue
      const facts = await stat(this.pathOf(record)).catch(() => null)
      if (!facts?.isFile() || facts.size !== record.size) continue
      this.#records.set(Object.freeze(record))
      this.#placement.occupy(record.file, record.key)
    }
  }

  async #pruneFolders(folder: string): Promise<void> {
    for (let path = folder; path !== '.' && path !== ownFolders.hashed; path = dirname(path)) {
      const emptied = await rmdir(this.#path(path)).then(
        () => true,
        () => false,
      )
      if (!emptied) return
    }
  }

  /** One change at a time, so that a name is not given away twice. */
  #exclusively<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(change)
    this.#turn = result.catch(() => undefined)
    return result
  }

  #path(relative: string): string {
    return join(this.directory, ...relative.split('/'))
  }
}
