import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { ListObjects } from '../../src/server/index.js'
import { BASE, linkTo, listed, open, sharing } from './share-support.js'
import { FakeStore, post, problemOf } from './support.js'

const tokenOf = (url: string) => url.slice(BASE.length + 1)

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
    const token = tokenOf(url)
    assert.match(html, /<h1>7<\/h1>/)
    assert.ok(html.includes(`href="${token}/a%20b.txt"`), html)
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;.png'))
    assert.ok(!html.includes('<img'))
    assert.ok(!html.includes('elsewhere'))
    assert.match(html, /12\.3 MB · <time datetime="2026-01-01T10:00:00\.000Z">/)
    assert.ok(html.includes(`href="${token}?cursor=next%20page"`))
    assert.ok(!html.includes('<script') && !html.includes('presigned-folder'))
    const slashed = await open(handler, `${url}/?cursor=1`)
    assert.deepEqual([slashed.status, slashed.headers.get('Location')], [308, `../${token}?cursor=1`])
    for (const outside of ['https://app.example//evil.example', 'https://proxy.example/below/s']) {
      const Location = (await open(handler, `${BASE}/${token}/`)).headers.get('Location') ?? ''
      assert.equal(new URL(Location, `${outside}/${token}/`).href, `${outside}/${token}`)
    }
  })

  it('is browsed folder by folder, down and up, also where the store does not group', async () => {
    const handler = sharing({ store: listed(['u/7/trip/day 1/b.txt', 'u/7/trip/a?.txt'], 'more') })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    const hrefs = async (path: string) => {
      const page = new URL(url + path)
      const html = await (await open(handler, page.href)).text()
      return [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) =>
        new URL(href, page).href.slice(url.length),
      )
    }
    assert.deepEqual(await hrefs(''), ['/trip/', '?cursor=more'])
    assert.deepEqual(await hrefs('/trip/'), ['', '/trip/day%201/', '/trip/a%3F.txt', '/trip/?cursor=more'])
    assert.deepEqual(
      await hrefs('?cursor=more'),
      ['/trip/', '?cursor=more', ''],
      'and back to the first page',
    )
    assert.deepEqual((await hrefs('/trip/?cursor=more')).slice(-2), ['/trip/?cursor=more', '/trip/'])
    assert.deepEqual(await hrefs('/trip/day%201/'), [
      '/trip/',
      '/trip/day%201/b.txt',
      '/trip/day%201/?cursor=more',
    ])
    const deep = await (await open(handler, `${url}/trip/day%201/`)).text()
    assert.match(deep, /<h1>day 1<\/h1>/)
  })

  it('opens what is in it and nothing else', async () => {
    const store = Object.assign(new FakeStore(), { list: () => Promise.resolve({ objects: [] }) })
    const handler = sharing({ store })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    assert.equal((await open(handler, `${url}/sub/c%23%3F.txt`)).status, 302)
    assert.equal(store.last.key, 'u/7/sub/c#?.txt')
    for (const path of ['%2e%2e%2f8/x', 'a%2F..%2F..%2F8', '%00', '%ff', '/x', 'a//b', '/', 'a//', '%0a/']) {
      assert.equal((await open(handler, `${url}/${path}`)).status, 404, path)
    }
    const file = await linkTo(handler, { key: 'u/7/a' })
    assert.equal((await open(handler, `${file.url}/b`)).status, 404)
    assert.equal(store.requests.length, 1)
  })

  it('never leads out of it, whatever stands in the address', async () => {
    const listed: string[] = []
    const store = Object.assign(new FakeStore(), {
      list: ({ prefix }: ListObjects) => (listed.push(prefix), Promise.resolve({ objects: [] })),
    })
    const handler = sharing({ store })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    const segment = fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      '%2e%2E',
      '%2F',
      '%5c..',
      '%252e%252e',
      '%00',
      '%0d%0a',
      '%22',
      'u',
      '7',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 6 }), async (segments) => {
        const { status } = await open(handler, `${url}/${segments.join('/')}`)
        assert.ok([200, 302, 308, 404].includes(status), String(status))
        for (const reached of [...listed.splice(0), ...store.requests.splice(0).map(({ key }) => key)]) {
          assert.ok(reached.startsWith('u/7/'), reached)
          assert.ok(
            !reached
              .slice(4)
              .split('/')
              .some((part) => part === '..' || part === '.'),
            reached,
          )
        }
      }),
    )
  })

  it('cannot be made where the store cannot be listed', async () => {
    const response = await sharing()(post({ prefix: 'a/' }, {}, BASE))
    assert.equal((await problemOf(response)).code, 'action-not-allowed')
  })
})

describe('the page of a folder with the element', () => {
  it('wraps the list, and allows the script, the endpoint and the store, and nothing else', async () => {
    const store = listed(['u/7/trip/a.txt'])
    const handler = sharing({ store, script: 'https://cdn.example/presigned-folder.min.js?a="b' })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    const response = await open(handler, `${url}/trip/`)
    const html = await response.text()
    const [, nonce] =
      /<script type="module" nonce="([^"]+)" src="https:\/\/cdn[^"]+&quot;b"><\/script>/.exec(html) ?? []
    assert.ok(nonce)
    assert.equal(html.match(/<script/g)?.length, 2)
    assert.ok(html.includes(`<script type="module" nonce="${nonce}">\nconst folder`), 'the address follows')
    const element = `<presigned-folder endpoint="/s/${tokenOf(url)}" object-prefix="" folder="trip/" data-name="7">`
    assert.ok(html.indexOf(element) < html.indexOf('a.txt'))
    assert.ok(html.indexOf('a.txt') < html.indexOf('</presigned-folder>'))
    const policy = (response.headers.get('Content-Security-Policy') ?? '').split('; ')
    const reached = `'self' https://bucket.example`
    assert.deepEqual(policy, [
      `default-src 'none'`,
      `style-src 'nonce-${nonce}'`,
      `img-src ${reached} data:`,
      `script-src 'nonce-${nonce}'`,
      `connect-src ${reached}`,
      `media-src ${reached}`,
      `frame-src https://bucket.example`,
      `require-trusted-types-for 'script'`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
      `form-action 'none'`,
    ])
  })

  it('asks the store once where files come from, and again after a failure', async () => {
    let isDown = true
    const fake = new FakeStore()
    const store = Object.assign(listed(['u/7/a']), {
      presign: (...request: Parameters<FakeStore['presign']>) =>
        isDown ? Promise.reject(new Error('down')) : fake.presign(...request),
    })
    const handler = sharing({
      store,
      script: '/folder.js',
      address: 'https://app.example/shared/',
      onError: () => {},
    })
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    assert.equal((await open(handler, url)).status, 500)
    isDown = false
    const html = await (await open(handler, url)).text()
    await open(handler, url)
    assert.equal(fake.requests.length, 1)
    assert.match(html, /endpoint="\/shared\/[\w.-]+" object-prefix=""/, 'where the site says, not a proxy')
  })

  for (const script of ['folder.js', 'javascript:alert(1)', 'data:text/javascript,', '']) {
    it(`takes no script from ${JSON.stringify(script)}`, () =>
      assert.throws(() => sharing({ script }), TypeError))
  }
})
