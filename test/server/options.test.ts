/** What cannot be meant is told when the handler or the store is made, and not left aside. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cos, s3 } from '../../src/server/index.js'
import { sharing } from './share-support.js'
import { createEndpoint, post, problemOf, uploadBody } from './support.js'

const credentials = { secretId: 'id', secretKey: 'key' }
const atCos = (more: object) => cos({ bucket: 'a-1', region: 'b', credentials, ...more })
const atS3 = (more: object) => s3({ bucket: 'a', region: 'b', credentials, ...more })

describe('switches', () => {
  const makers: Readonly<Record<string, (value: unknown) => unknown>> = {
    overwrite: (overwrite) => createEndpoint({ overwrite } as object),
    'downloads: allowActive': (allowActive) => createEndpoint({ downloads: { allowActive } } as object),
    allowActive: (allowActive) => sharing({ allowActive } as object),
    'cos: accelerate': (accelerate) => atCos({ accelerate }),
    'cos: internal': (internal) => atCos({ internal }),
    's3: accelerate': (accelerate) => atS3({ accelerate }),
  }
  for (const [label, make] of Object.entries(makers)) {
    it(`${label} is true or false, and 'false' is neither`, () => {
      for (const value of ['false', 'true', '', 0, 1, null, {}])
        assert.throws(() => make(value), new TypeError(`${label}: true or false`))
      for (const value of [true, false, undefined]) make(value)
    })
  }
})

describe('names of options', () => {
  const makers: Readonly<Record<string, readonly [(options: object) => unknown, ...right: string[]]>> = {
    'signing handler': [(options) => createEndpoint(options), 'actions', 'overwrite'],
    'share handler': [(options) => sharing(options), 'script', 'validity'],
    validity: [(validity) => createEndpoint({ validity }), 'min', 'max', 'default'],
    'validity of links': [(validity) => sharing({ validity }), 'min', 'max', 'default'],
    downloads: [(downloads) => createEndpoint({ downloads }), 'cacheControl', 'contentType', 'allowActive'],
    metadata: [(metadata) => createEndpoint({ metadata }), 'contentType', 'disposition', 'filename'],
    cos: [atCos, 'domain', 'protocol', 'accelerate', 'internal', 'backdate'],
    s3: [atS3, 'endpoint', 'style', 'accelerate', 'backdate'],
  }
  for (const [label, [make, ...right]] of Object.entries(makers)) {
    it(`${label}: one that is none is told, with those there are`, () => {
      make(Object.fromEntries(right.map((name) => [name, undefined])))
      for (const name of right) {
        const wrong = name.toUpperCase()
        assert.throws(
          () => make({ [wrong]: undefined }),
          ({ name: kind, message }: Error) =>
            kind === 'TypeError' && message.includes(wrong) && right.every((one) => message.includes(one)),
        )
      }
    })
  }

  it('metadata: what a function gives is looked at for each upload', async () => {
    const errors: unknown[] = []
    const { handler } = createEndpoint({
      metadata: () => ({ cachecontrol: 'no-store' }) as object,
      onError: (error) => errors.push(error),
    })
    assert.equal((await problemOf(await handler(post(uploadBody())))).code, 'internal')
    assert.match(String(errors), /metadata: cachecontrol is none of contentType, cacheControl/)
  })

  it('what holds options is an object', () => {
    for (const value of ['no-store', null, 7])
      assert.throws(() => createEndpoint({ downloads: value } as object), /downloads: an object is needed/)
    assert.throws(() => cos(undefined as never), new TypeError('cos: an object is needed'))
  })
})
