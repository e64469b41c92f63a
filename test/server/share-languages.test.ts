import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sentences } from '../../src/server/share/sentences.js'
import { linkTo, listed, sharing } from './share-support.js'

const handler = sharing({ store: listed(['u/7/a']) })

async function pageIn(acceptLanguage: string, url = 'https://app.example/s/none'): Promise<Response> {
  return handler(new Request(url, { headers: { 'Accept-Language': acceptLanguage } }))
}

describe('the pages behind a link speak the language of the reader', () => {
  for (const [header, lang] of [
    ['', 'en'],
    ['*', 'en'],
    ['xx, nl;q=0.5', 'en'],
    ['de-AT,de;q=0.9', 'de'],
    ['en;q=0.5, fr', 'fr'],
    ['nl, it;q=0.3, ja;q=0.8', 'ja'],
    ['de;q=0, es', 'es'],
    ['pt', 'pt-BR'],
    ['zh', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hant-HK', 'zh-TW'],
    ['zh-tw', 'zh-TW'],
    ['ar-EG', 'ar'],
    ['__proto__, "><script>', 'en'],
  ] as const) {
    it(`${header} is answered in ${lang}`, async () => {
      const response = await pageIn(header)
      assert.equal(response.headers.get('Content-Language'), lang)
      const html = await response.text()
      assert.ok(html.includes(`<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">`))
      assert.ok(html.includes(`<h1>${sentences[lang].unknown[0]}</h1>`))
    })
  }

  it('with its numbers and dates', async () => {
    const { url } = await linkTo(handler, { prefix: 'u/7/' })
    const html = await (await pageIn('de', url)).text()
    assert.match(
      html,
      /12,3\sMB · <time datetime="2026-01-01T10:00:00\.000Z">01\.01\.2026, 10:00 UTC<\/time>/,
    )
    assert.match(html, /gilt bis <time datetime="2026-01-16T12:00:00\.000Z">/)
  })

  it('in all sixteen, each sentence with its place for the end', () => {
    const all = Object.values(sentences)
    assert.equal(all.length, 16)
    for (const { until, unknown, ended, gone, failed, empty, more, first, up } of all) {
      assert.equal(until.split('{time}').length, 2)
      for (const text of [...unknown, ...ended, ...gone, ...failed, empty, more, first, up])
        assert.match(text, /^[^<>&"{}]+$/)
    }
  })
})
