/** Files on disk whose bytes can be told apart: no two blocks are alike. */
import { createCipheriv, createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

export interface Files {
  /** Writes a file of `size` bytes; the same name and size give the same bytes. Answers its path. */
  make(name: string, size: number): Promise<string>
  remove(): Promise<void>
}

const BLOCK = 1 << 20

export async function temporaryFiles(): Promise<Files> {
  const folder = await mkdtemp(join(tmpdir(), 'files-'))
  return {
    async make(name, size) {
      const path = join(folder, name)
      const output = createWriteStream(path)
      for (const block of blocks(name, size)) if (!output.write(block)) await once(output, 'drain')
      output.end()
      await once(output, 'close')
      return path
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** A stream cipher over zeros: fast, repeatable and incompressible. */
function* blocks(seed: string, size: number): Generator<Buffer> {
  const key = createHash('sha256').update(seed).digest()
  const cipher = createCipheriv('aes-256-ctr', key, Buffer.alloc(16))
  const zeros = Buffer.alloc(BLOCK)
  for (let left = size; left > 0; left -= BLOCK) yield cipher.update(zeros.subarray(0, Math.min(left, BLOCK)))
}

export async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
