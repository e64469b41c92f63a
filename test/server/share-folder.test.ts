import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { BASE, linkTo, listed, open, sharing } from './share-support.js'
import { FakeStore, post, problemOf } from './support.js'

describe('a link to a folder', () => {
  it('shows names, sizes and dates as text, and links that work without scripts', async () => {
    const keys = [
      'u/7/a b.txt',
      'u/7/<img src=x onerror=alert(1)>.png',
      'u/7/sub/',
      'u/7/sub/c#?.txt',
      'elsewhere',
    ]
    const handler = sharing({ store: listed(keys, 'next page') })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    const response = await open(handler, url)
    assert.equal(response.status, 200)
    const html = await response.text()
    const token = url.slice(BASE.length + 1)
    assert.match(html, /<h1>7<\/h1>/)
    assert.ok(html.includes(`href="${token}/a%20b.txt"`))
    assert.ok(html.includes(`href="${token}/sub/c%23%3F.txt"`))
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;.png'))
    assert.ok(!html.includes('<img'))
    assert.ok(!html.includes('elsewhere'))
    assert.match(html, /12\.3 MB/)
    assert.ok(html.includes(`href="${token}?cursor=next%20page"`))
    const slashed = await open(handler, `${url}/?cursor=1`)
    const hostile = await open(handler, `https://app.example//evil.example/${token}/`)
    assert.equal(hostile.headers.get('Location'), `/evil.example/${token}`, 'never another host')
    assert.deepEqual([slashed.status, slashed.headers.get('Location')], [308, `/s/${token}?cursor=1`])
  })

  it('opens what is in it and nothing else', async () => {
    const store = Object.assign(new FakeStore(), { list: () => Promise.resolve({ objects: [] }) })
    const handler = sharing({ store })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    assert.equal((await open(handler, `${url}/sub/c%23%3F.txt`)).status, 302)
    assert.equal(store.last.key, 'u/7/sub/c#?.txt')
    for (const path of ['%2e%2e%2f8/x', 'a%2F..%2F..%2F8', '%00', '%ff', 'sub/']) {
      assert.equal((await open(handler, `${url}/${path}`)).status, 404, path)
    }
    const file = await linkTo(handler, { key: 'u/7/a' })
    assert.equal((await open(handler, `${file.url}/b`)).status, 404)
    assert.equal(store.requests.length, 1)
  })

  it('cannot be made where the store cannot be listed', async () => {
    const response = await sharing()(post({ prefix: 'a/' }, {}, BASE))
    assert.equal((await problemOf(response)).code, 'action-not-allowed')
  })
})
