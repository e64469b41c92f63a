/** One ZIP of many files, made while they come: no more than a few pieces of it are in memory. */
import { makeZip } from 'client-zip'
import { isUploadError } from '../../../queue/errors.js'
import type { WalkedFile } from '../walk.js'
import { RemoteFile, type RemotePorts } from './remote-file.js'
import { SafeNames } from './safe-names.js'

export interface Missing {
  readonly key: string
  /** Path in the archive. */
  readonly path: string
  readonly code: string
}

export interface ArchiveOptions extends Omit<RemotePorts, 'received'> {
  /** What paths begin below. */
  readonly prefix: string
  /** Files and bytes that are in it. */
  readonly progress: (files: number, bytes: number) => void
  /** What the archive says of files that are not in it, or not whole. */
  readonly note: (missing: readonly Missing[]) => string
}

export interface Archive {
  readonly stream: ReadableStream<Uint8Array>
  /** Grows while the stream is read. */
  readonly missing: readonly Missing[]
}

export function archiveOf(
  files: readonly WalkedFile[],
  options: ArchiveOptions,
  signal: AbortSignal,
): Archive {
  const missing: Missing[] = []
  const stream = makeZip(entries(files, options, missing, signal))
  return { stream, missing }
}

/** One after the other: the next is signed when the one before it is in the archive. */
async function* entries(
  files: readonly WalkedFile[],
  options: ArchiveOptions,
  missing: Missing[],
  signal: AbortSignal,
) {
  const { prefix, progress, note } = options
  const names = new SafeNames()
  let bytes = 0
  let done = 0
  const received = (count: number) => progress(done, (bytes += count))
  for (const { key, modified } of files) {
    const path = names.take(key.slice(prefix.length))
    const lacks = (error: unknown) => missing.push({ key, path, code: codeOf(error, signal) })
    const file = new RemoteFile(key, { ...options, received }, signal)
    try {
      await file.open()
      const lastModified = Number.isNaN(modified) ? undefined : new Date(modified)
      yield { name: path, input: streamOf(file, lacks), lastModified }
    } catch (error) {
      lacks(error)
    }
    progress(++done, bytes)
  }
  if (missing.length > 0)
    yield { name: names.take('missing.txt'), input: note(missing), lastModified: new Date() }
}

/** An archive that is half written cannot take a file out again: what breaks for good is in it as far as it came. */
function streamOf(file: RemoteFile, lacks: (error: unknown) => void): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const bytes = await file.read()
          if (bytes) return controller.enqueue(bytes)
        } catch (error) {
          lacks(error)
        }
        controller.close()
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 0 },
  )
}

/** A cancelled archive is no archive with files missing. */
function codeOf(error: unknown, signal: AbortSignal): string {
  signal.throwIfAborted()
  return isUploadError(error) ? error.failure.code : 'internal'
}
