/**
 * Grants a second of the signing handler on one core, and how long one takes, beside the bare signature.
 *
 *   npm run build && node bench/grants.mjs [seconds]
 *
 * A core is busy with one grant after the other. The clock runs from the `Request` that a framework hands over to the
 * text of the answer. Handler and signature take turns, so that a machine that slows down
 * slows both. Exit code 1 when the handler costs more than twice the signature.
 */
import { existsSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'

const LIMIT = 2
const ROUNDS = 100
/** Rounds before those that count: until then the engine is still compiling. */
const WARM_UP = 20
const built = new URL('../dist/server/index.js', import.meta.url)

const seconds = Number(process.argv[2] ?? 10)
if (!(seconds > 0)) fail(2, 'Usage: node bench/grants.mjs [seconds]')
if (!existsSync(built)) fail(2, 'There is no build: npm run build')
const server = await import(built.href)

const credentials = { secretId: 'AKIDbench', secretKey: 'secret-of-the-bench' }
const stores = {
  cos: () => server.cos({ bucket: 'b-1250000000', region: 'ap-beijing', credentials }),
  ...(server.s3 && { s3: () => server.s3({ bucket: 'bench', region: 'eu-central-1', credentials }) }),
}

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'}, 1 of ${availableParallelism()} cores`)
console.log('store  what       grants/s   p50 µs   p99 µs')
let slow = false
for (const [name, makeStore] of Object.entries(stores)) {
  const store = makeStore()
  const { signature, handler } = await compare(signatureOf(store), handlerOf(store))
  row(name, 'signature', signature)
  row(name, 'handler', handler)
  const ratio = handler.p50 / signature.p50
  if (ratio > LIMIT) slow = true
  console.log(`${name.padEnd(7)}the handler costs ${ratio.toFixed(2)} signatures (at most ${LIMIT})`)
}
process.exitCode = slow ? 1 : 0

/** What every grant needs: one call of the store. */
function signatureOf(store) {
  const headers = { 'Content-Type': 'image/png', 'Content-Length': '48213' }
  const key = 'uploads/7e57c0de-0000-4000-8000-000000000000/photo (1).png'
  const request = () => ({ method: 'PUT', key, headers, query: {}, validity: 120, now: Date.now() })
  return { prepare: request, run: (given) => store.presign(given) }
}

/** All that the handler does with a request. */
function handlerOf(store) {
  const handler = server.createSigningHandler({ store, authorize: () => ({ id: 7 }), maxSize: '5GB' })
  const file = { name: 'photo (1).png', type: 'image/png', size: 48213 }
  const body = JSON.stringify({ action: 'upload', file, id: 'f1', attempt: 1, validity: 120 })
  const headers = { 'Content-Type': 'application/json' }
  return {
    prepare: () => new Request('https://app.example/api/sign', { method: 'POST', headers, body }),
    async run(request) {
      const answer = await handler(request)
      await answer.text()
      if (answer.status !== 200) fail(1, `The handler answered ${answer.status}.`)
    },
  }
}

/** Takes turns. */
async function compare(signature, handler) {
  const times = { signature: [], handler: [] }
  const turn = (seconds * 1000) / Object.keys(stores).length / 2 / (WARM_UP + ROUNDS)
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [name, call] of Object.entries({ signature, handler })) {
      const measured = await timesOf(call, turn)
      if (round >= WARM_UP) times[name].push(...measured)
    }
  }
  return { signature: figures(times.signature), handler: figures(times.handler) }
}

/** Microseconds of each call, one after the other for so many milliseconds. */
async function timesOf({ prepare, run }, ms) {
  const times = []
  const end = performance.now() + ms
  while (performance.now() < end) {
    const given = prepare()
    const start = performance.now()
    await run(given)
    times.push((performance.now() - start) * 1000)
  }
  return times
}

function figures(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length
  return { perSecond: 1e6 / mean, p50: at(0.5), p99: at(0.99) }
}

function row(store, what, { perSecond, p50, p99 }) {
  const numbers = [perSecond, p50, p99].map((value) => String(Math.round(value)).padStart(8))
  console.log(`${store.padEnd(7)}${what.padEnd(10)} ${numbers.join(' ')}`)
}

function fail(code, message) {
  console.error(message)
  process.exit(code)
}
