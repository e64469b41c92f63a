/** What a browser has saved. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sha256 } from '../../folder/support/store.js'

/** Name of the file with this digest, once it is there; rejects after 20 s. */
export async function savedFile(folder: string, digest: string): Promise<string> {
  for (const end = Date.now() + 20_000; Date.now() < end; await pause(50)) {
    for (const name of await readdir(folder)) {
      // Until it is whole it has other names, and may lose one between two looks.
      if (/\.(part|crdownload)$/.test(name)) continue
      const bytes = await readFile(join(folder, name)).catch(() => null)
      if (bytes && sha256(bytes) === digest) return name
    }
  }
  throw new Error(`Not saved within 20 s; there are ${(await readdir(folder)).join(', ') || 'no files'}`)
}
