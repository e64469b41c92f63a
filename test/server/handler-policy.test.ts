import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createEndpoint, grantOf, post, problemOf, uploadBody } from './support.js'

describe('the signing handler: what may be uploaded', () => {
  const limits = { maxSize: '1MB', minSize: 10, accept: 'image/*, .pdf,text/plain' } as const

  for (const [title, file, code] of [
    ['a file of just the size', { size: 1e6 }, null],
    ['one byte more', { size: 1e6 + 1 }, 'too-large'],
    ['one byte too few', { size: 9 }, 'too-small'],
    ['an extension whose type the browser does not know', { name: 'A.PDF', type: '' }, null],
    ['a type with a parameter', { name: 'a', type: 'text/plain;charset=utf-8' }, null],
    ['another type', { name: 'a.mp4', type: 'video/mp4' }, 'type-not-accepted'],
    ['a page in the name of a document', { name: 'a.pdf', type: 'text/html' }, 'type-not-accepted'],
    ['a type that browsers guess', { name: 'a.pdf', type: 'application/unknown' }, 'type-not-accepted'],
  ] as const) {
    it(`${title}: ${code ?? 'granted'}`, async () => {
      const { handler } = createEndpoint(limits)
      const response = await handler(post(uploadBody(file)))
      if (code === null) await grantOf(response)
      else assert.equal((await problemOf(response)).code, code)
    })
  }

  it('nothing over 5 GiB, whatever the options say', async () => {
    const { handler } = createEndpoint({ maxSize: '9GB' })
    await grantOf(await handler(post(uploadBody({ size: 5 * 1024 ** 3 }))))
    const refused = await problemOf(await handler(post(uploadBody({ size: 5 * 1024 ** 3 + 1 }))))
    assert.deepEqual([refused.status, refused.code], [413, 'too-large'])
  })

  it('E01: an empty file is a file', async () => {
    const { handler, store } = createEndpoint()
    await grantOf(await handler(post(uploadBody({ size: 0 }))))
    assert.equal(store.last.headers['Content-Length'], '0')
  })
})
