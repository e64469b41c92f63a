/** Where an archive is written, with as little of it in memory as the browser allows. */
import { UploadError } from '../../../queue/errors.js'
import { archives } from './leftovers.js'

export interface Sink {
  /** Aborting it leaves nothing behind. */
  readonly writable: WritableStream<Uint8Array>
  /** All is written: hands it to the user. */
  readonly finish: () => Promise<void>
  readonly discard: () => Promise<void>
}

/** Bytes that are kept in memory where there is no other place. */
export const MOST_IN_MEMORY = 500_000_000

/** What the user chose, else the browser's own storage, else memory. `bytes`: of all files together. */
export async function sinkFor(
  chosen: FileSystemFileHandle | undefined,
  name: string,
  bytes: number,
): Promise<Sink> {
  if (chosen) return chosenFile(chosen)
  const stored = await storedFile(name, bytes).catch(() => undefined)
  return stored ?? memory(name, bytes)
}

async function chosenFile(handle: FileSystemFileHandle): Promise<Sink> {
  return {
    writable: await handle.createWritable(),
    finish: async () => {},
    discard: () => removeChosen(handle),
  }
}

/** The browser has made an empty file of that name as soon as it was chosen. */
export async function removeChosen(handle: FileSystemFileHandle): Promise<void> {
  await (handle as Partial<Removable>).remove?.()
}

/** Not in every browser. */
interface Removable {
  remove(): Promise<void>
}

async function storedFile(name: string, bytes: number): Promise<Sink | undefined> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate()
  if (quota - usage < bytes * 1.1) return undefined
  const folder = await archives({ create: true })
  const own = `${crypto.randomUUID()}.zip`
  const handle = await folder.getFileHandle(own, { create: true })
  const discard = () => folder.removeEntry(own)
  try {
    const finish = async () => give(await handle.getFile(), name)
    return { writable: await handle.createWritable(), finish, discard }
  } catch {
    await discard()
    return undefined
  }
}

function memory(name: string, bytes: number): Sink {
  if (bytes > MOST_IN_MEMORY) {
    const values = { size: bytes, mostSize: MOST_IN_MEMORY }
    throw new UploadError({ code: 'too-large', phase: 'read', values })
  }
  let parts: Blob[] = []
  return {
    // A browser may put a blob on the disk.
    writable: new WritableStream({ write: (part) => void parts.push(new Blob([part as BlobPart])) }),
    finish: async () => give(new Blob(parts), name),
    discard: async () => void (parts = []),
  }
}

let last = ''

function give(file: Blob, name: string): void {
  // The browser still reads from it when this is over.
  URL.revokeObjectURL(last)
  last = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = last
  link.download = name
  link.click()
}
