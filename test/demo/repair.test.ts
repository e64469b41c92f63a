import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { explain } from '../../demo/signature/explain/explain.js'
import { repair, type RepairCode } from '../../demo/signature/explain/repair.js'
import { cos, s3, type Store } from '../../src/server/index.js'
import { contentDisposition } from '../../src/server/disposition.js'
import { key } from '../server/arbitraries.js'
import { NOW } from '../server/support.js'

const credentials = { secretId: 'AKIDabcdefghijklmnop', secretKey: 'secret', token: 'ab+/cd==' }
const stores: Readonly<Record<string, Store>> = {
  cos: cos({ bucket: 'photos-1250000000', region: 'ap-beijing', credentials }),
  s3: s3({ bucket: 'my-photos', region: 'eu-central-1', credentials }),
}
const query = { 'response-content-disposition': `attachment; filename="a b.png"` }

type Damage = readonly [how: string, harm: (url: string) => string, repairs: readonly RepairCode[]]

const damages: readonly Damage[] = [
  ['nothing', (url) => url, []],
  ['spaces around it', (url) => `\n  ${url} \n`, []],
  ['HTML', (url) => url.replaceAll('&', '&amp;'), ['escaped']],
  ['HTML in HTML', (url) => url.replaceAll('&', '&amp;amp;'), ['escaped']],
  [
    'JSON',
    (url) => JSON.stringify(url).replaceAll('&', '\\u0026').replaceAll('/', '\\/'),
    ['escaped', 'around'],
  ],
  ['a shell', (url) => url.replace(/[?&=;]/g, '\\$&'), ['escaped']],
  ['an attribute', (url) => `<a href="${url.replaceAll('&', '&amp;')}">a photo</a>`, ['escaped', 'around']],
  ['a Markdown link', (url) => `[the photo](${url})`, ['around']],
  ['angle brackets', (url) => `<${url}>`, ['around']],
  ['quotes of a text', (url) => `“${url}”`, ['around']],
  ['a sentence', (url) => `Here it is: ${url}, have fun`, ['around', 'wrapped']],
  ['a line break', (url) => `${url.slice(0, -30)}\r\n${url.slice(-30)}`, ['wrapped']],
  ['quoted lines of 76', (url) => url.replace(/.{76}/g, '$&\n   '), ['wrapped']],
  ['a space', (url) => `${url.slice(0, -30)} ${url.slice(-30)}`, ['wrapped']],
  ['a word after it', (url) => `${url} thanks`, ['wrapped']],
  ['marks that nobody sees', (url) => `\u200B${url.slice(0, 60)}\u2060${url.slice(60)}\uFEFF`, ['invisible']],
  ['another link', (url) => encodeURIComponent(url), ['encoded-whole']],
  ['a second encoding', (url) => url.replaceAll('%', '%25'), ['encoded-twice']],
]

describe('J06: a link that a way of sending it has changed', () => {
  for (const [name, store] of Object.entries(stores)) {
    for (const [how, harm, repairs] of damages) {
      it(`is repaired: ${name}, ${how}`, async () => {
        const { url } = await store.presign({
          method: 'GET',
          key: 'trip/day 1/测试 100%.png',
          headers: {},
          query,
          validity: 900,
          now: NOW,
        })
        assert.deepEqual(repair(harm(url)), { text: url, repairs })
      })
    }
  }

  it('is left alone when nothing is wrong with it, whatever the key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(stores)), key, async (name, key) => {
        const query = { 'response-content-disposition': contentDisposition('attachment', key) }
        const request = { method: 'GET', key, headers: {}, query, validity: 900, now: NOW }
        const { url } = (await stores[name]?.presign(request)) ?? { url: '' }
        const explanation = explain(url, NOW)
        assert.ok(explanation.kind === 'signed')
        assert.equal(explanation.url, url)
        assert.deepEqual(explanation.repairs, [])
        assert.equal(explanation.facts.object, decodeURIComponent(new URL(url).pathname.slice(1)))
        assert.deepEqual(
          explanation.problems.filter(({ severity }) => severity === 'broken'),
          [],
        )
      }),
    )
  })

  it('has its spaces encoded where they stand in the name', () => {
    const url = 'https://b.s3.amazonaws.com/a b.png?AWSAccessKeyId=a'
    assert.deepEqual(repair(url), { text: url.replace(' ', '%20'), repairs: ['space'] })
  })
})
