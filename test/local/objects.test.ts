import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import { send, sha256 } from './support/http.js'
import { sign, startStore } from './support/store.js'

describe('objects', () => {
  it('takes a PUT and gives the same bytes and headers back', async (t) => {
    const store = await startStore(t)
    const body = randomBytes(300_000)
    const url = await sign(store, 'a/photo 1.png')
    const put = await send(url, {
      method: 'PUT',
      body,
      headers: {
        'content-type': 'image/png',
        'cache-control': 'max-age=60',
        'content-disposition': 'attachment',
      },
    })
    assert.equal(put.status, 200)
    assert.equal(put.headers['etag'], `"${(await store.object('a/photo 1.png'))?.etag}"`)
    assert.equal((await store.object('a/photo 1.png'))?.sha256, sha256(body))

    const got = await send(await sign(store, 'a/photo 1.png', { method: 'GET' }))
    assert.equal(got.status, 200)
    assert.equal(sha256(got.body), sha256(body))
    assert.equal(got.headers['content-type'], 'image/png')
    assert.equal(got.headers['cache-control'], 'max-age=60')
    assert.equal(got.headers['content-disposition'], 'attachment')
  })
})
