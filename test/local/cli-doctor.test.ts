import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { runCommand } from './support/cli.js'
import { examine, origin, startPatient } from './support/doctor.js'
import { sha256 } from './support/http.js'
import { key, temporaryFolder } from './support/store.js'

const names = [
  ...['endpoint preflight', 'endpoint answer', 'endpoint caching', 'endpoint CORS', 'endpoint refusal'],
  ...['grant', 'validity', 'renewal'],
  ...['bucket preflight', 'upload', 'bucket CORS', 'ETag', 'bytes', 'wrong signature', 'clocks'],
]

describe('doctor', { concurrency: 2 }, () => {
  it('finds nothing where nothing is wrong, and leaves one small object', async (t) => {
    const { store, endpoint } = await startPatient(t)
    const { code, checks } = await examine(endpoint)
    assert.deepEqual(
      checks.map(({ name, level }) => `${name} ${level}`),
      names.map((name) => `${name} ok`),
    )
    assert.equal(code, 0)
    const [object, ...more] = await store.objects()
    assert.deepEqual([object?.size, object?.headers['content-type'], more], [67, 'image/png', []])
  })

  it('prints a table with a summary', async (t) => {
    const { endpoint } = await startPatient(t)
    const { code, out } = await runCommand(['doctor', endpoint, '--origin', origin])
    assert.equal(code, 0)
    for (const name of names) assert.match(out, new RegExp(`^ok    ${name} +\\S`, 'm'))
    assert.match(out, /\n\n15 ok, 0 warnings, 0 failures\n$/)
    assert.doesNotMatch(out, /q-sign|AKID/)
  })

  it('prints below a failure what to change, and ends with 1', async (t) => {
    const { endpoint } = await startPatient(t, { store: { cors: { origins: [] } } })
    const { code, out } = await runCommand(['doctor', endpoint, '--origin', origin])
    assert.equal(code, 1)
    assert.match(out, /^fail  bucket preflight +status 403\n +In the bucket's CORS rules:\n +<CORSRule>\n/m)
    assert.match(out, /, 2 failures\n$/)
  })

  it('asks for no CORS on the page of the endpoint itself', async (t) => {
    const { endpoint } = await startPatient(t, {
      store: { cors: { origins: ['*'] } },
      handler: { allowOrigin: [] },
    })
    const own = new URL(endpoint).origin
    const { code, out } = await runCommand(['doctor', endpoint, '--origin', own])
    assert.equal(code, 0, out)
    assert.doesNotMatch(out, /endpoint (preflight|CORS)/)
  })

  it('uploads a file of your own, whole, under its name and type', async (t) => {
    const { store, endpoint } = await startPatient(t, { handler: { accept: '.pdf' } })
    const folder = await temporaryFolder(t)
    const body = randomBytes(3_000_000)
    const path = join(folder, 'Ünïcode (1) #?.PDF')
    await writeFile(path, body)
    const { code, at } = await examine(endpoint, ['--file', path])
    assert.deepEqual([code, at('fail'), at('warn')], [0, [], []])
    const [object] = await store.objects()
    assert.equal(object?.headers['content-type'], 'application/pdf')
    assert.equal((await store.object(object?.key ?? ''))?.sha256, sha256(body))
  })

  it('sends the session and the context, and says that strangers are refused', async (t) => {
    const asked: unknown[] = []
    const { endpoint } = await startPatient(t, {
      handler: {
        authorize: (request, operation) => {
          asked.push(operation.context)
          return request.headers.get('cookie') === 'id=7' ? true : null
        },
      },
    })
    const refused = await examine(endpoint)
    assert.deepEqual([refused.code, refused.at('fail')], [1, ['endpoint answer: 401 unauthorized']])
    assert.match(refused.fixOf('endpoint answer'), /--header 'Cookie: …'/)

    const options = ['--header', 'Cookie: id=7', '--context', '{"album":7}']
    const { code, at } = await examine(endpoint, options)
    assert.deepEqual([code, at('fail'), at('warn')], [0, [], []])
    assert.ok(at('ok').includes('strangers: refused with 401'))
    assert.deepEqual(asked.at(1), { album: 7 })

    const { endpoint: open } = await startPatient(t)
    const warned = await examine(open, options)
    assert.deepEqual([warned.code, warned.at('warn')], [0, ['strangers: get a grant without signing in']])
    assert.match(warned.fixOf('strangers'), /authorize/)
  })

  it('reads the end of a temporary key from the grant', async (t) => {
    const expiresAt = Date.now() + 300_000
    const temporary = { ...key, token: 'a+b/c==', expiresAt }
    const { endpoint } = await startPatient(t, {
      store: { credentials: [temporary] },
      credentials: temporary,
    })
    const { code, at } = await examine(endpoint)
    assert.deepEqual([code, at('fail')], [0, []])
    assert.match(at('ok').join(), /validity: (29\d|300) s/)
  })
})
