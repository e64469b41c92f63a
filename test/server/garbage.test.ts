/** Whatever somebody sends, an answer says that it was they: no 5xx, no rejection, no secret. */
import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { createObjectStore, type ObjectStore } from '../../src/local/object-store.js'
import { cos, createShareHandler, createSigningHandler, s3, type Store } from '../../src/server/index.js'
import { BASE, linkTo, open, SECRET } from './share-support.js'
import { ENDPOINT, post, problemOf } from './support.js'

const credentials = { secretId: 'AKIDgarbage', secretKey: 'never-in-an-answer' }

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    '/',
    '..',
    'u/',
    'u/a.txt',
    'a//b/',
    '\0',
    '\ud800',
    '%',
    '%00',
    '+',
    '\r\nx: y',
    '__proto__',
  ),
  fc.constantFrom('x', '页', '/', '\u202e').map((one) => one.repeat(2000)),
)
const value = fc.oneof(text, fc.jsonValue(), fc.constantFrom(-1, 0, 1e-9, 1e308, 2 ** 53, true, null))

const fields = [
  ...['action', 'key', 'prefix', 'delimiter', 'cursor', 'validity', 'filename', 'inline', 'context'],
  ...['file', 'id', 'attempt', 'token'],
]
const file = fc.record(
  { name: value, type: value, size: fc.oneof(fc.nat(), value), path: value, md5: value },
  { requiredKeys: [], noNullPrototype: true },
)
/** Mostly what a page sends, with some fields that it would not. */
const body = fc
  .tuple(
    fc.constantFrom<object>(
      { action: 'list', prefix: '' },
      { action: 'download', key: 'a.txt' },
      { action: 'upload', file: { name: 'a', size: 1 } },
      { key: 'a.txt' },
      { prefix: 'u/' },
      {},
    ),
    fc.dictionary(fc.constantFrom(...fields), fc.oneof(value, file), { maxKeys: 3, noNullPrototype: true }),
  )
  .map(([usual, odd]) => JSON.stringify({ ...usual, ...odd }))
const query = fc
  .dictionary(fc.constantFrom('cursor', 'prefix', 'key'), text, { noNullPrototype: true })
  .map((parameters) => `?${new URLSearchParams(parameters).toString()}`)
const address = fc.oneof(
  query,
  text.map((below) => `/${encodeURI(below.replace(/\p{Surrogate}/gu, ''))}`),
)

describe('garbage', () => {
  let directory: string
  let bucket: ObjectStore

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'garbage-'))
    bucket = createObjectStore({ directory, credentials: [credentials] })
    await bucket.listen()
  })
  after(async () => {
    await bucket.close()
    await rm(directory, { recursive: true })
  })

  const stores: Readonly<Record<string, () => Store>> = {
    cos: () => cos({ bucket: 'b-1', region: 'local', domain: bucket.host, protocol: 'http', credentials }),
    s3: () => s3({ bucket: 'b', region: 'local', endpoint: bucket.origin, style: 'domain', credentials }),
  }

  for (const [name, storeOf] of Object.entries(stores)) {
    describe(`at ${name}`, () => {
      const faults: unknown[] = []
      const handlers = () => {
        const common = {
          store: storeOf(),
          secret: SECRET,
          authorize: () => true,
          onError: (error: unknown) => void faults.push(error),
        }
        return {
          sign: createSigningHandler({ ...common, actions: ['upload', 'download', 'list'] }),
          share: createShareHandler(common),
        }
      }

      const check = async (response: Response) => {
        const told = JSON.stringify([...response.headers]) + (await response.text())
        assert.deepEqual([faults.splice(0), response.status < 500], [[], true])
        assert.ok(!told.includes(SECRET) && !told.includes(credentials.secretKey))
        return response.status
      }

      it('in the body of a request is refused, or does what it says', async () => {
        const { sign, share } = handlers()
        const folder = await linkTo(share, { prefix: 'u/' })
        const one = await linkTo(share, { key: 'u/a.txt' })
        const seen = new Set<number>()
        const property = fc.asyncProperty(
          fc.oneof(
            body,
            body,
            value.map((one) => JSON.stringify(one)),
          ),
          async (sent) => {
            seen.add(await check(await sign(post(sent, {}, ENDPOINT))))
            for (const url of [BASE, folder.url, one.url])
              seen.add(await check(await share(post(sent, {}, url))))
          },
        )
        await fc.assert(property, { numRuns: 150 })
        assert.ok(seen.has(200) && seen.has(400), 'some of it meant something')
      })

      it('in the address of a link is a page that says so', async () => {
        const { share } = handlers()
        const folder = await linkTo(share, { prefix: 'u/' })
        const property = fc.asyncProperty(address, async (odd) => {
          assert.ok([200, 308, 302, 404].includes(await check(await open(share, folder.url + odd))))
        })
        await fc.assert(property, { numRuns: 100 })
      })

      it('as a cursor leads back to who sent it', async () => {
        const { sign, share } = handlers()
        const { url } = await linkTo(share, { prefix: 'u/' })
        const cursor = 'x'.repeat(5000)
        for (const odd of [cursor, ...(name === 's3' ? ['garbage'] : [])]) {
          const page = await open(share, `${url}?cursor=${odd}`)
          assert.equal(page.status, 404)
          assert.match(await page.text(), /<h1>This link does not work<\/h1>/)
          for (const answer of [
            sign(post({ action: 'list', prefix: '', cursor: odd })),
            share(post({ action: 'list', prefix: '', cursor: odd }, {}, url)),
          ]) {
            const { status, code } = await problemOf(await answer)
            assert.equal(`${status} ${code}`, '400 bad-request')
          }
        }
        assert.deepEqual(faults, [])
      })

      it('in place of a body that breaks off', async () => {
        const { sign } = handlers()
        const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('reset')) })
        const headers = { 'Content-Type': 'application/json' }
        const init = { method: 'POST', headers, body: broken, duplex: 'half' } as RequestInit
        assert.equal(await check(await sign(new Request(ENDPOINT, init))), 400)
      })
    })
  }
})
