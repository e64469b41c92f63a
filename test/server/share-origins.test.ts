import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { BASE, linkTo, listed, sharing } from './share-support.js'
import { post, problemOf } from './support.js'

const PAGE = 'https://other.example'
const store = listed(['u/7/a'])
const list = { action: 'list', prefix: '' }

const preflight = (url: string, origin = PAGE) =>
  new Request(url, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'authorization,content-type',
    },
  })

describe('the origin of who makes and uses links', () => {
  it('is looked at, whatever the browser says or leaves out', async () => {
    const handler = sharing({ store })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    for (const site of [undefined, 'cross-site', 'same-site', 'none']) {
      const headers = { Origin: PAGE, ...(site && { 'Sec-Fetch-Site': site }) }
      for (const request of [post({ key: 'a' }, headers, BASE), post(list, headers, url)]) {
        const { status, code } = await problemOf(await handler(request))
        assert.deepEqual([status, code], [403, 'origin-not-allowed'], site ?? 'nothing')
      }
    }
    const own = { Origin: new URL(BASE).origin }
    assert.equal((await handler(post(list, own, url))).status, 200)
    assert.equal((await handler(post(list, {}, url))).status, 200, 'no page at all')
  })

  it('is that of the address, or what the browser calls its own, behind a proxy', async () => {
    const handler = sharing({ address: BASE })
    const inner = 'http://127.0.0.1:3000/s'
    const status = async (headers: Record<string, string>) =>
      (await handler(post({ key: 'a' }, headers, inner))).status
    assert.equal(await status({ Origin: 'https://app.example' }), 201)
    assert.equal(await status({ Origin: 'http://127.0.0.1:3000' }), 403)
    assert.equal(await status({ Origin: 'https://www.app.example', 'Sec-Fetch-Site': 'same-origin' }), 201)
  })

  it('may be another one that is allowed, which can then read the answers', async () => {
    const handler = sharing({ store, allowOrigin: [PAGE] })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    for (const address of [BASE, url]) {
      const { status, headers } = await handler(preflight(address))
      assert.equal(status, 204)
      assert.equal(headers.get('Access-Control-Allow-Origin'), PAGE)
      assert.equal(headers.get('Access-Control-Allow-Headers'), 'authorization,content-type')
      assert.equal(headers.get('Allow'), 'GET, HEAD, POST, OPTIONS')
    }
    const headers = { Origin: PAGE, 'Sec-Fetch-Site': 'cross-site' }
    const answers = [post({ key: 'a' }, headers, BASE), post(list, headers, url), post({}, headers, BASE)]
    for (const [at, status] of [201, 200, 400].entries()) {
      const answer = await handler(answers[at]!)
      assert.equal(answer.status, status)
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), PAGE)
      assert.equal(answer.headers.get('Access-Control-Allow-Credentials'), 'true')
      assert.equal(answer.headers.get('Vary'), 'Origin')
      assert.equal(answer.headers.get('Cache-Control'), 'no-store')
    }
    const stranger = await handler(preflight(BASE, 'https://third.example'))
    assert.equal(stranger.status, 403)
    assert.equal(stranger.headers.get('Access-Control-Allow-Origin'), null)
  })

  it('is checked when the handler is made', () =>
    assert.throws(() => sharing({ allowOrigin: ['https://other.example/page'] }), /^TypeError: allowOrigin/))
})
