/** A folder behind HTTP, on a free port of this machine. */
import { createReadStream } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream'

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** @param {string} folder */
export async function serve(folder) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    // Browsers ask for it unasked.
    if (path === '/favicon.ico') return void response.writeHead(204).end()
    const file = normalize(join(folder, path))
    if (!file.startsWith(folder + sep)) return void response.writeHead(404).end()
    const stream = createReadStream(file)
    const missing = () => response.writeHead(404).end()
    stream.once('error', missing)
    stream.once('open', () => {
      // From here on an error is a visitor who left.
      stream.off('error', missing)
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' })
      pipeline(stream, response, () => {})
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
