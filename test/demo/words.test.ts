import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { localeFaults } from '../../scripts/lib/locale-faults.js'
import { languageOf } from '../../demo/signature/page-language.js'
import { en } from '../../demo/signature/words/en.js'
import { languageNames, toolStringsFor } from '../../demo/signature/words/languages.js'
import { Words } from '../../demo/signature/words/words.js'
import { files } from '../package/support.js'

const isLanguage = /^[a-z]{2}(-[A-Z]{2})?\.ts$/
const tags = Object.keys(languageNames)

describe('the languages of the signature tool', () => {
  it('are those of the elements', async () => {
    const elements = (await files('src/locales', isLanguage)).filter((path) => path.split('/').length === 3)
    const ours = elements.map((path) => path.slice('src/locales/'.length, -'.ts'.length))
    assert.deepEqual([...tags].sort(), ours.sort())
  })

  for (const tag of tags.filter((name) => name !== 'en')) {
    it(`${tag} has each word and value, and none too many`, async () => {
      const strings = await toolStringsFor(tag)
      assert.ok(strings)
      assert.equal(strings.locale, tag)
      assert.deepEqual(localeFaults(strings, en), [])
    })
  }
})

describe('the language of the page', () => {
  const cases: readonly [search: string, preferred: string[], lang: string][] = [
    ['?lang=ja', ['de'], 'ja'],
    ['', ['sv', 'de-CH', 'fr'], 'de-CH'],
    ['?lang=none', ['zh-HK'], 'zh-HK'],
    ['?lang="><b>', ['sv'], 'en'],
    ['', [], 'en'],
  ]
  for (const [search, preferred, lang] of cases)
    it(`${search} of ${preferred.join() || 'none'}: ${lang}`, () =>
      assert.equal(languageOf(search, preferred), lang))
})

describe('what stands in a sentence', () => {
  const words = async (lang: string) => new Words(lang, (await toolStringsFor(lang)) ?? en)

  it('times in the two largest units, rounded down', () => {
    const { span } = { span: (seconds: number) => new Words().span(seconds * 1000) }
    assert.equal(span(3700), '1 hour, 1 minute')
    assert.equal(span(86_400 + 3599), '1 day')
    assert.equal(span(59.9), '59 seconds')
    assert.equal(span(0.4), '1 second')
  })

  it('times, lists and units in the language of the page', async () => {
    assert.equal((await words('de')).span(93_600_000), '1 Tag, 2 Stunden')
    assert.equal((await words('zh-CN')).span(93_600_000), '1天2小时')
    assert.equal((await words('de-AT')).list(['a', 'b']), 'a und b')
    assert.deepEqual(
      [1, 2, 5].map((count) => new Words('ru', { ...en, locale: 'ru' }).unit('hour', count)),
      ['час', 'часа', 'часов'],
    )
  })
})
