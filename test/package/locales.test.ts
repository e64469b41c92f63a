import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import vm from 'node:vm'
import { localeFaults } from '../../scripts/lib/locale-faults.js'
import { en } from '../../src/locales/en.js'
import { enFiles } from '../../src/locales/en-files.js'
import { enLinks } from '../../src/locales/en-links.js'
import { enZone } from '../../src/locales/en-zone.js'
import { wordsFor } from '../../src/locales/languages.js'
import { linkWordsFor } from '../../src/locales/links/languages.js'
import { registerLocale } from '../../src/locales/registered.js'
import { nearestTag } from '../../src/locales/nearest-tag.js'
import type { Strings, StringsInput } from '../../src/locales/strings.js'
import { zoneWords } from '../../src/upload/words.js'
import { files, read } from './support.js'

const tagsIn = async (folder: string): Promise<string[]> =>
  (await files(folder, /^[a-z]{2}(-[A-Z]{2})?\.ts$/))
    .filter((path) => path.lastIndexOf('/') === folder.length)
    .map((path) => path.slice(folder.length + 1, -'.ts'.length))

const tags = await tagsIn('src/locales')

/** What a file of a language has. */
const forUploads = { ...enZone, ...enFiles, errors: en.errors }
const forLinks = { locale: 'en', ...enLinks }

describe('languages', () => {
  it('are the ones promised', async () => {
    const promised = 'ar de en es fr hi id it ja ko pt-BR ru tr vi zh-CN zh-TW'
    assert.deepEqual(tags.sort(), promised.split(' '))
    // English links are beside the rest of the English words.
    assert.deepEqual(['en', ...(await tagsIn('src/locales/links'))].sort(), promised.split(' '))
  })

  for (const tag of tags.filter((name) => name !== 'en')) {
    it(`${tag} has each word, value and plural, and none too many`, async () => {
      const words = await wordsFor(tag)
      assert.ok(words)
      assert.equal(words.locale, tag)
      assert.deepEqual(localeFaults(words, forUploads), [])
    })

    it(`${tag} likewise for links`, async () => {
      const words = await linkWordsFor(tag)
      assert.ok(words)
      assert.equal(words.locale, tag)
      assert.deepEqual(localeFaults(words, forLinks), [])
    })
  }

  for (const tag of tags) {
    it(`${tag}: who says what a button shows, presses it`, async () => {
      const words = (await linkWordsFor(tag)) ?? enLinks
      const buttons = [
        ['copyLink', 'copyLinkTo'],
        ['download', 'downloadOf'],
        ['open', 'openOf'],
      ] as const
      for (const [label, name] of buttons) {
        const [shown, called] = [words[label], words[name]]
        assert.ok(shown && typeof called === 'string')
        assert.ok(called.toLocaleLowerCase(tag).includes(shown.toLocaleLowerCase(tag)), called)
      }
    })
  }

  it('English holds what the element says in English, with each plural', () => {
    assert.deepEqual(localeFaults(en, en), [])
  })

  it('what is wrong with a translation is told', async () => {
    const ru = (await wordsFor('ru')) as Strings
    const faults = (change: object) => localeFaults({ ...ru, ...change }, forUploads)
    const without = ({ done: _, ...words }: Strings) => words
    const { busy: _, ...errors } = ru.errors
    const forms = {
      one: '{count} файл',
      few: '{count} файла',
      many: '{count} файлов',
      other: '{count} файла',
    }

    assert.deepEqual(localeFaults(without(ru), forUploads), ['done: missing'])
    assert.deepEqual(faults({ errors }), ['errors.busy: missing'])
    assert.deepEqual(faults({ kinds: { ...ru.kinds, font: 'шрифты' } }), [
      'kinds.font: not among the English ones',
    ])
    assert.deepEqual(faults({ done: ' ' }), ['done: empty'])
    assert.deepEqual(faults({ percentOf: '{percent} из {all}' }), [
      'percentOf: size is left out',
      'percentOf: all is unknown',
    ])
    assert.deepEqual(faults({ left: '{time} {time}' }), ['left: time comes twice'])
    assert.deepEqual(faults({ errors: { ...ru.errors, 'too-large': '{size}, {maxSize}' } }), [
      'errors.too-large: [maxSize] is left out',
      'errors.too-large: maxSize is unknown',
    ])
    assert.deepEqual(faults({ announceAdded: '{count} файлов' }), [
      'announceAdded: one sentence for 4 plurals',
    ])
    assert.deepEqual(faults({ announceAdded: { ...forms, few: undefined } }), [
      'announceAdded: no plural “few”',
      'announceAdded: few: empty',
    ])
    assert.deepEqual(faults({ announceAdded: { ...forms, two: '{count} файла' } }), [
      'announceAdded: “two” is no plural of ru',
    ])
    // 21 is “one” in Russian too.
    assert.deepEqual(faults({ announceAdded: { ...forms, one: 'файл' } }), [
      'announceAdded: one: count is left out',
    ])
  })
})

describe('the language nearest to a tag', () => {
  const cases: readonly [lang: string, tag: string | undefined][] = [
    ['de', 'de'],
    ['DE-at', 'de'],
    ['zh', 'zh-CN'],
    ['zh-Hans-SG', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['zh-Hant-HK', 'zh-TW'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['in', 'id'],
    ['ar-EG-u-nu-latn', 'ar'],
    ['ru-Latn', 'ru'],
    ['en-GB', 'en'],
    ['sv', undefined],
    ['', undefined],
    ['zh_TW', undefined],
  ]
  for (const [lang, tag] of cases) {
    it(`${lang || 'none'} → ${tag ?? 'none'}`, () => assert.equal(nearestTag(lang, tags), tag))
  }

  it('the tag itself goes before a more general one', () => {
    assert.equal(nearestTag('de-CH-1996', ['de', 'de-CH']), 'de-CH')
  })
})

describe('a locale of the page', () => {
  it('serves its language and regions, under its own name', async () => {
    registerLocale('sv', { done: 'Uppladdad' })
    assert.deepEqual(await wordsFor('sv-FI'), { locale: 'sv', done: 'Uppladdad' })
  })

  it('is loaded when it is needed, once; a failure is tried again', async () => {
    let loads = 0
    registerLocale('nb', async () => {
      loads++
      if (loads === 1) throw new Error('offline')
      return { done: 'Lastet opp' }
    })
    assert.equal(loads, 0)
    await assert.rejects(wordsFor('nb'), { message: 'offline' })
    const both = await Promise.all([wordsFor('nb'), wordsFor('nb-NO')])
    assert.equal(both[0]?.done, 'Lastet opp')
    assert.equal(both[1], both[0])
    assert.equal(loads, 2)
  })

  it('is told to those who asked before', async () => {
    let told = 0
    assert.equal(await wordsFor('fi', () => told++), undefined)
    registerLocale('fi', { done: 'Lähetetty' })
    assert.equal(told, 1)
  })

  it('needs a language tag', () => {
    assert.throws(() => registerLocale('zh_TW', {}), RangeError)
  })
})

describe('what docs/languages.md shows', async () => {
  const page = await read('docs/languages.md')
  const snippet = (word: string): string => {
    const found = [...page.matchAll(/```js\n([\s\S]*?)```/g)].find(([, code]) => code?.includes(word))
    assert.ok(found?.[1], word)
    return found[1].replace(/^import .*$/m, '')
  }
  const run = (code: string, scope: Readonly<Record<string, unknown>>): unknown =>
    vm.runInNewContext(code, { ...scope }) as unknown

  it('words of the page', () => {
    const element: { strings?: StringsInput } = {}
    run(snippet('element.strings'), { element })
    const { strings, format } = zoneWords('en', undefined, element.strings)
    assert.equal(strings.choose, 'browse')
    assert.equal(strings.drop, en.drop)
    assert.equal(format.fill(strings.limitCount, { count: 1 }), 'one file')
    assert.equal(format.fill(strings.limitCount, { count: 2 }), '2 files')
    assert.match(format.fill(strings.errors.unauthorized ?? '', {}), /session/)
  })

  it('languages of the page, for all elements', async () => {
    const fetched: string[] = []
    const fetch = async (path: string) => {
      fetched.push(path)
      return Response.json({ done: 'Uppladdad' })
    }
    run(snippet('registerLocale'), { registerLocale, fetch })
    assert.equal((await wordsFor('nb-NO'))?.choose, 'velg filer')
    assert.deepEqual(fetched, [])
    assert.equal((await wordsFor('sv-FI'))?.done, 'Uppladdad')
    assert.deepEqual(fetched, ['/words/sv.json'])
  })

  it('every language is named', () => {
    for (const tag of tags.filter((name) => name !== 'en')) assert.ok(page.includes(`\`${tag}\``), tag)
  })
})
