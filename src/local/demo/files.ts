import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { fileOf, withPageLinks } from './page-links.js'

const HTML = 'text/html; charset=utf-8'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': HTML,
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}

/** Finds a path in the first folder that has it; `null` where none does. Nothing outside the folders is reached. */
export async function fileResponse(path: string, folders: readonly string[]): Promise<Response | null> {
  const name = fileOf(path)
  const type = types[extname(name)]
  // plain names only: no dot segment, no escape, no separator of another system
  if (type === undefined || !/^(?:[\w-][\w.-]*\/)*[\w-][\w.-]*$/.test(name)) return null
  for (const folder of folders) {
    const body = await readFile(join(folder, name)).catch(() => null)
    const content =
      body && type === HTML ? withPageLinks(body.toString(), path, folders) : body && new Uint8Array(body)
    if (content !== null)
      return new Response(content, {
        headers: {
          'Content-Type': type,
          'Cache-Control': 'no-cache',
          'X-Content-Type-Options': 'nosniff',
          'Referrer-Policy': 'no-referrer',
        },
      })
  }
  return null
}
