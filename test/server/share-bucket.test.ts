import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { createObjectStore, type ObjectStore } from '../../src/local/object-store.js'
import { cos, type Store } from '../../src/server/index.js'
import { linkTo, open, sharing } from './share-support.js'

describe('a link, opened at a store that verifies signatures', () => {
  const credentials = {
    secretId: 'AKIDshare',
    secretKey: 'secret',
    token: 'a+b/c==',
    expiresAt: Date.now() + 3_600_000,
  }
  let directory: string
  let bucket: ObjectStore
  let store: Store

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'share-'))
    bucket = createObjectStore({ directory, credentials: [credentials] })
    await bucket.listen()
    store = cos({
      bucket: 'b-1',
      region: 'ap-beijing',
      domain: bucket.host,
      protocol: 'http',
      credentials,
    })
  })
  after(async () => {
    await bucket.close()
    await rm(directory, { recursive: true })
  })

  it('gives the bytes, also of a part, under the right name', async () => {
    const put = await store.presign({
      method: 'PUT',
      key: '页/a (1).txt',
      headers: {},
      query: {},
      validity: 60,
      now: Date.now(),
    })
    await fetch(put.url, { method: 'PUT', body: 'hello world' })
    const handler = sharing({ store, now: Date.now })
    const opened = await open(handler, (await linkTo(handler, { key: '页/a (1).txt' })).url)
    const response = await fetch(opened.headers.get('Location')!, { headers: { Range: 'bytes=6-' } })
    assert.deepEqual([response.status, await response.text()], [206, 'world'])
    assert.match(response.headers.get('Content-Disposition')!, /^attachment; filename="a \(1\)\.txt"/)
    assert.equal(response.headers.get('Cache-Control'), 'no-store')
  })

  it('of an object that is gone is a page that says so, not the store’s XML', async () => {
    const handler = sharing({ store, now: Date.now })
    const file = await linkTo(handler, { key: 'gone.txt' })
    const folder = await linkTo(handler, { prefix: 'sub/' })
    for (const url of [file.url, `${folder.url}/gone.txt`]) {
      const response = await open(handler, url)
      assert.equal(response.status, 404)
      assert.match(await response.text(), /<h1>This file is no longer there<\/h1>/)
    }
  })

  it('redirects all the same where the store does not say', async () => {
    const handler = sharing({ store, now: Date.now })
    const { url } = await linkTo(handler, { key: 'gone.txt' })
    bucket.faults.add({ kind: 'answer', status: 403, code: 'AccessDenied', method: 'HEAD' })
    assert.equal((await open(handler, url)).status, 302)
    bucket.faults.clear()
    assert.equal((await open(handler, url)).status, 404)
    await bucket.close()
    assert.equal((await open(handler, url)).status, 302, 'and where it is not there')
  })
})
