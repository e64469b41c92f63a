/** How the test bucket answers a GET: with ranges, as stores do, and with the headers that its URL asks for. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @typedef {import('./bucket-client.js').Behaviour} Behaviour */

/** @param {Behaviour} behaviour @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
export async function answerGet(behaviour, request, response) {
  const { status = 200, headers = {}, cors = true, trickle = Infinity } = behaviour
  const all = await bytesOf(behaviour)
  const range = status === 200 ? rangeOf(request.headers.range, all.length) : null
  const part = range ? all.subarray(range.start, range.end + 1) : all
  response.writeHead(range ? 206 : status, {
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
    'Content-Length': part.length,
    ...(cors && {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Expose-Headers': 'Content-Range, Content-Length',
    }),
    ...(range && { 'Content-Range': `bytes ${range.start}-${range.end}/${all.length}` }),
    ...headers,
  })
  if (part.length <= trickle) return void response.end(part)
  // The rest never comes: a line that is too slow to have it all before the link ends.
  response.write(part.subarray(0, trickle))
}

/** @param {Behaviour} behaviour */
async function bytesOf({ file, body = '', repeat = 1 }) {
  if (file === undefined) return Buffer.from(body.repeat(repeat))
  return readFile(fileURLToPath(new URL(`media/${basename(file)}`, import.meta.url)))
}

/** @param {string | undefined} header @param {number} size */
function rangeOf(header, size) {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || Number(first) >= size) return null
  return { start: Number(first), end: last ? Math.min(Number(last), size - 1) : size - 1 }
}
