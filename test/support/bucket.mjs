/**
 * An HTTP server on another origin that stands for a bucket, and does what its URL says:
 * `PUT /<name>?do=<JSON of Behaviour>`, and likewise `GET`. It records what arrives; `/control/…` tells.
 */
import { createHash } from 'node:crypto'
import { EventEmitter, on, once } from 'node:events'
import { createServer } from 'node:http'
import { answerGet } from './bucket-get.mjs'

/** @typedef {import('./bucket-client.js').Behaviour} Behaviour */
/** @typedef {import('./bucket-client.js').Seen} Seen */

const EXPIRED =
  '<?xml version="1.0"?><Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>'
const REFUSAL = '<?xml version="1.0"?><Error><Code>AccessDenied</Code></Error>'

export async function startTestBucket() {
  /** @type {Map<string, Seen[]>} */
  const seen = new Map()
  /** Names of objects whose links have ended. @type {Set<string>} */
  const ended = new Set()
  const events = new EventEmitter().setMaxListeners(0)
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://bucket')
    const [, first = '', second = ''] = url.pathname.split('/')
    if (first === 'control') return void control(second, url.searchParams, response)
    return void serve(first, url, request, response)
  })

  /** @param {string} command @param {URLSearchParams} query @param {import('node:http').ServerResponse} response */
  async function control(command, query, response) {
    const name = query.get('name') ?? ''
    if (command === 'release') events.emit(`release ${name}`)
    if (command === 'end') ended.add(name)
    if (command === 'wait')
      await reached(name, query.get('state') ?? 'complete', query.get('method') ?? 'PUT', response)
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/json' })
    response.end(JSON.stringify(seen.get(name) ?? []))
  }

  /** Resolves when such a request to `name` is in `state`. @param {string} name @param {string} state @param {string} method @param {import('node:http').ServerResponse} response */
  async function reached(name, state, method, response) {
    const gone = new AbortController()
    response.on('close', () => gone.abort())
    const there = () => seen.get(name)?.some((entry) => entry.method === method && entry.state === state)
    const changes = on(events, 'change', { signal: gone.signal })
    while (!there() && !gone.signal.aborted) await changes.next().catch(() => {})
    await changes.return?.()
  }

  /** @param {string} name @param {URL} url @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  async function serve(name, url, request, response) {
    /** @type {Behaviour} */
    const behaviour = JSON.parse(url.searchParams.get('do') ?? '{}')
    const entry = record(name, request)
    if (request.method === 'OPTIONS') return preflight(behaviour, request, response)
    if (request.method === 'GET') {
      if (behaviour.hold) await once(events, `release ${name}`)
      await answerGet(ended.has(name) ? { status: 403, body: EXPIRED } : behaviour, request, response)
      entry.state = 'complete'
      return void events.emit('change')
    }
    if (request.method !== 'PUT') return refuseAll(response)
    if (behaviour.early) answer(behaviour, response)
    if (behaviour.deaf) return
    const complete = await read(name, request, entry, behaviour)
    if (!complete || behaviour.early) return
    if (behaviour.hold) await once(events, `release ${name}`)
    answer(behaviour, response)
  }

  /** @param {string} name @param {import('node:http').IncomingMessage} request @returns {Seen} */
  function record(name, request) {
    const entry = {
      method: request.method ?? '',
      url: request.url ?? '',
      headers: /** @type {Record<string, string>} */ ({ ...request.headers }),
      size: 0,
      sha256: null,
      state: /** @type {const} */ ('open'),
    }
    seen.set(name, [...(seen.get(name) ?? []), entry])
    events.emit('change')
    return entry
  }

  /** @param {string} name @param {import('node:http').IncomingMessage} request @param {Seen} entry @param {Behaviour} behaviour */
  async function read(name, request, entry, { resetAfter = Infinity, pauseAfter = Infinity }) {
    const released = once(events, `release ${name}`)
    const hash = createHash('sha256')
    try {
      for await (const chunk of request) {
        entry.size += chunk.length
        hash.update(chunk)
        if (entry.size >= resetAfter) request.socket.resetAndDestroy()
        if (entry.size >= pauseAfter) await released
      }
      Object.assign(entry, { sha256: hash.digest('hex'), state: 'complete' })
      return true
    } catch {
      entry.state = 'closed'
      return false
    } finally {
      events.emit('change')
    }
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** @param {Behaviour} behaviour @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
function preflight(behaviour, request, response) {
  if (behaviour.preflight === 'refuse') return refuseAll(response)
  response.writeHead(204, {
    'Access-Control-Allow-Origin': request.headers.origin ?? '*',
    'Access-Control-Allow-Methods': 'GET, PUT',
    'Access-Control-Allow-Headers': request.headers['access-control-request-headers'] ?? '*',
    'Access-Control-Max-Age': '0',
  })
  response.end()
}

/** @param {Behaviour} behaviour @param {import('node:http').ServerResponse} response */
function answer({ status = 200, body = '', repeat = 1, headers = {}, expose = '', cors = true }, response) {
  response.writeHead(status, {
    ...(cors && { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': expose }),
    ...headers,
  })
  response.end(body.repeat(repeat))
}

/** As a store answers a request it does not know. @param {import('node:http').ServerResponse} response */
function refuseAll(response) {
  response.writeHead(403, { 'Content-Type': 'application/xml' })
  response.end(REFUSAL)
}
