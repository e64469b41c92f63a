import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { ListObjects } from '../../src/server/index.js'
import type { Listing } from '../../src/wire.js'
import { createEndpoint, FakeStore, NOW, post, problemOf } from './support.js'

function listing(answer: Listing) {
  const asked: ListObjects[] = []
  const list = (request: ListObjects) => (asked.push(request), Promise.resolve(answer))
  const store = Object.assign(new FakeStore(), { list })
  return { asked, handler: createEndpoint({ store, actions: ['list'] }).handler }
}

const object = (key: string) => ({ key, size: 1, modified: '2026-01-01T00:00:00.000Z' })

describe('the signing handler: lists by folder', () => {
  it('asks the store for one level, and passes on its folders', async () => {
    const { asked, handler } = listing({
      objects: [object('u/7/a')],
      folders: ['u/7/b/', 'u/8/', 'u/7/', 'u/7/c'],
      cursor: 'next',
    })
    const response = await handler(post({ action: 'list', prefix: 'u/7/', delimiter: '/' }))
    assert.deepEqual(await response.json(), {
      objects: [object('u/7/a')],
      folders: ['u/7/b/'],
      cursor: 'next',
    })
    assert.deepEqual(asked, [{ prefix: 'u/7/', delimiter: '/', cursor: null, limit: 1000, now: NOW }])
  })

  it('passes on what a store answers that does not group', async () => {
    const { handler } = listing({ objects: [object('u/7/a/b')] })
    const response = await handler(post({ action: 'list', prefix: 'u/7/', delimiter: '/' }))
    assert.deepEqual(await response.json(), { objects: [object('u/7/a/b')] })
  })

  it('tells no folders to who asked for none', async () => {
    const { asked, handler } = listing({ objects: [], folders: [] })
    const response = await handler(post({ action: 'list', prefix: '' }))
    assert.deepEqual(await response.json(), { objects: [] })
    assert.deepEqual(asked, [{ prefix: '', cursor: null, limit: 1000, now: NOW }])
  })

  for (const delimiter of ['', '//', 'a', 1, {}]) {
    it(`takes no other delimiter: ${JSON.stringify(delimiter)}`, async () => {
      const { asked, handler } = listing({ objects: [] })
      const problem = await problemOf(await handler(post({ action: 'list', prefix: '', delimiter })))
      assert.deepEqual([problem.status, problem.hint], [400, 'delimiter is not "/".'])
      assert.deepEqual(asked, [])
    })
  }
})

describe('the signing handler: lists', () => {
  it('show what lies under the prefix, page by page, and nothing else of the answer', async () => {
    const asked: unknown[] = []
    const object = (key: string) => ({ key, size: 1, modified: '2026-01-01T00:00:00.000Z' })
    const store = new FakeStore()
    const list = (request: ListObjects) => {
      asked.push(request)
      const owned = { ...object('u/7/a'), owner: 'x' }
      return Promise.resolve({ objects: [owned, object('u/8/b')], cursor: 'u/7/a' })
    }
    const { handler } = createEndpoint({ actions: ['list'], store: { presign: store.presign, list } })
    const response = await handler(post({ action: 'list', prefix: 'u/7/', cursor: 'u/6' }))
    assert.deepEqual(asked, [{ prefix: 'u/7/', cursor: 'u/6', limit: 1000, now: NOW }])
    assert.deepEqual(await response.json(), { objects: [object('u/7/a')], cursor: 'u/7/a' })
  })
})
