import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { Readable } from 'node:stream'
import { UsageError } from '../usage-error.js'

/** What is uploaded. */
export interface Probe {
  readonly name: string
  /** MIME type. */
  readonly type: string
  /** Bytes. */
  readonly size: number
  readonly open: () => Readable
}

/** A white pixel: small, and of a type that most endpoints accept and every preflight must ask about. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTj2FAAAAABJRU5ErkJggg==',
  'base64',
)

const types: Readonly<Record<string, string>> = {
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
  '.webp': 'image/webp',
  '.zip': 'application/zip',
}

/** @throws UsageError for a file that cannot be read */
export async function readProbe(path: string | undefined, type: string | undefined): Promise<Probe> {
  if (path === undefined)
    return {
      name: 'presigned-upload-doctor.png',
      type: type ?? 'image/png',
      size: pixel.length,
      open: () => Readable.from([pixel]),
    }
  const facts = await stat(path).catch(() => null)
  if (!facts?.isFile()) throw new UsageError(`--file: there is no file ${JSON.stringify(path)}.`)
  return {
    name: basename(path),
    type: type ?? types[extname(path).toLowerCase()] ?? 'application/octet-stream',
    size: facts.size,
    open: () => createReadStream(path),
  }
}
