import { expect } from 'chai'
import { registerLocale } from '../../src/index.js'
import { Format } from '../../src/ui/format.js'
import { Harness, until } from './support/harness.js'

/** In the words of the zone, on one line. */
const zone = ({ root }: Harness) =>
  root.querySelector('[part=zone]')?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

const says = (upload: Harness, words: string) => until(() => zone(upload).includes(words))

afterEach(() => document.documentElement.removeAttribute('lang'))

describe('words', () => {
  it('come in the language of the element, its ancestor or the page, the nearest first', async () => {
    document.documentElement.lang = 'fr'
    await says(await Harness.create(), 'Déposez')
    const german = document.createElement('div')
    german.lang = 'de-AT'
    document.body.append(german)
    await says(await Harness.create('multiple', german), 'hierher ziehen')
    await says(await Harness.create('lang=it', german), 'Trascina')
    german.remove()
  })

  it('an ancestor outside a shadow root counts, and its changes', async () => {
    const outer = document.createElement('div')
    outer.lang = 'ko'
    const inner = document.createElement('div')
    outer.attachShadow({ mode: 'open' }).append(inner)
    document.body.append(outer)
    const upload = await Harness.create('multiple', inner)
    await says(upload, '파일을')
    outer.lang = 'vi'
    await says(upload, 'Thả tệp')
    inner.lang = 'ja'
    await says(upload, 'ファイルを選択')
    outer.remove()
  })

  it('two elements with two languages live on one page', async () => {
    const [turkish, spanish] = [await Harness.create('lang=tr'), await Harness.create('lang=es')]
    await says(turkish, 'bırakın')
    await says(spanish, 'Arrastra')
    expect(zone(turkish)).to.include('bırakın')
  })

  it('are those of the nearest kin: Hong Kong reads traditional characters, Portugal Portuguese', async () => {
    await says(await Harness.create('lang=zh-Hant-HK'), '拖曳')
    await says(await Harness.create('lang=zh'), '将文件')
    await says(await Harness.create('lang=pt'), 'Arraste')
  })

  it('of an unknown language or none are English', async () => {
    for (const lang of ['sv', 'en-GB', 'not a tag', '']) {
      const upload = await Harness.create(`multiple lang="${lang}"`)
      await until(() => !upload.root.querySelector('.speechless'))
      expect(zone(upload)).to.include('Drop files here')
    }
  })

  it('lang="" says that nobody knows, whatever the page speaks', async () => {
    document.documentElement.lang = 'de'
    const upload = await Harness.create('multiple lang=""')
    expect(zone(upload)).to.include('Drop files here')
  })

  it('change while a file is sent, and the transfer goes on', async () => {
    const upload = await Harness.create('multiple lang=ru')
    await says(upload, 'Перетащите')
    upload.add('a.txt', 'b.txt')
    const put = await upload.put()
    await until(() => upload.words().includes('Загрузка…'))
    expect(upload.summary).to.include('0 из 2 файлов')
    upload.element.lang = 'de'
    await until(() => upload.words().includes('Wird hochgeladen…'))
    expect(upload.summary).to.include('0 von 2 Dateien')
    expect(upload.button('a.txt: Abbrechen')).to.not.equal(undefined)
    expect(put.signal.aborted).to.equal(false)
    put.store()
    await until(() => upload.words().includes('Hochgeladen'))
    await until(() => upload.heard('status') === 'a.txt hochgeladen')
    expect(upload.carrier.puts).to.have.length(2)
  })

  it('stay those of the last language until the next have come', async () => {
    let bring: (words: object) => void = () => {}
    registerLocale('nn', () => new Promise((resolve) => (bring = resolve)))
    const upload = await Harness.create('multiple lang=fr')
    await says(upload, 'Déposez')
    upload.element.lang = 'nn'
    await until(() => bring.length)
    expect(zone(upload)).to.include('Déposez')
    expect(upload.root.querySelector('.speechless')).to.equal(null)
    bring({ drop: 'Slepp filer her eller {choose}' })
    await says(upload, 'Slepp filer her')
  })

  it('that the page registers win over those on their way', async () => {
    let bring: (words: object) => void = () => {}
    registerLocale('fo', () => new Promise((resolve) => (bring = resolve)))
    const upload = await Harness.create('multiple lang=fo')
    await until(() => bring.length)
    registerLocale('fo', { drop: 'Drag fílur higar ella {choose}' })
    await says(upload, 'Drag fílur higar')
    bring({ drop: 'Too late {choose}' })
    // Whatever the late ones would have done, they have done once another language has come and gone.
    upload.element.lang = 'fr'
    await says(upload, 'Déposez')
    upload.element.lang = 'fo'
    await says(upload, 'Drag fílur higar')
  })

  it('are not shown in English first: for a moment there are none', async () => {
    let bring: (words: object) => void = () => {}
    registerLocale('da', () => new Promise((resolve) => (bring = resolve)))
    const upload = await Harness.create('multiple lang=da')
    const button = () => getComputedStyle(upload.button('choose files') as Element).visibility
    await until(() => bring.length)
    expect(button()).to.equal('hidden')
    // Whoever waits too long reads English.
    for (const running of upload.root.querySelector('bdi')?.getAnimations() ?? []) running.finish()
    expect(button()).to.equal('visible')
    bring({ choose: 'vælg filer' })
    await says(upload, 'vælg filer')
    expect(upload.root.querySelector('.speechless')).to.equal(null)
  })

  it('that do not load leave English, and are tried again with what happens next', async () => {
    let tries = 0
    registerLocale('nl', async () => {
      if (tries++ === 0) throw new TypeError('Failed to fetch dynamically imported module')
      return { queued: 'Wacht', drop: 'Sleep bestanden hierheen of {choose}' }
    })
    const upload = await Harness.create('multiple manual lang=nl')
    await until(() => tries === 1)
    expect(zone(upload)).to.include('Drop files here')
    upload.element.multiple = false
    await until(() => tries === 2)
    upload.element.multiple = true
    await says(upload, 'Sleep bestanden')
  })

  it('of the page go before those of the language, one by one', async () => {
    const upload = await Harness.create('multiple lang=de accept=image/*,.pdf')
    upload.element.strings = { chooseOne: 'x', choose: 'durchsuchen', kinds: { image: 'Fotos' } }
    await says(upload, 'Dateien hierher ziehen oder durchsuchen')
    expect(zone(upload)).to.include('Fotos oder PDF')
    upload.element.strings = undefined
    await says(upload, 'auswählen')
  })

  it('of failures are the user’s as well', async () => {
    const upload = await Harness.create('multiple lang=fr max-size=10B')
    await says(upload, 'Déposez')
    upload.add('grand.txt')
    await until(() => upload.notice.includes('fichier non ajouté'))
    expect(upload.notice).to.match(/grand\.txt\s: Trop volumineux\s: 12\so.*, 10\so.* au maximum/)
  })
})

describe('plurals and figures', () => {
  const files = { one: '{count} файл', few: '{count} файла', many: '{count} файлов', other: '{count} файла' }

  it('Russian has four', () => {
    const format = new Format('ru')
    expect([1, 2, 5, 21, 1.5].map((count) => format.fill(files, { count }))).to.deep.equal([
      '1 файл',
      '2 файла',
      '5 файлов',
      '21 файл',
      '1,5 файла',
    ])
  })

  it('Arabic has six, and the figures of its country', async () => {
    const { ar } = await import('../../src/locales/ar.js')
    const added = (locale: string, counts: readonly number[]) =>
      counts.map((count) => new Format(locale).fill(ar.announceAdded, { count }))
    expect(added('ar-u-nu-latn', [0, 1, 2, 3, 11, 100])).to.deep.equal([
      'لم يُضَف أي ملف',
      'أُضيف ملف واحد',
      'أُضيف ملفان',
      'أُضيفت 3 ملفات',
      'أُضيف 11 ملفًا',
      'أُضيف 100 ملف',
    ])
    expect(added('ar-EG', [3])).to.deep.equal(['أُضيفت ٣ ملفات'])
  })

  it('a name with braces, brackets or dollars in it stays as it is', () => {
    const put = (name: string) => new Format('en').fill('{name} uploaded[ to {place}]', { name })
    for (const name of ['{name}.txt', '[{place}].txt', '$&$1.txt'])
      expect(put(name)).to.equal(`${name} uploaded`)
  })

  it('what stands in brackets is said when it is known', () => {
    const say = (values: Record<string, number>) =>
      new Format('en').fill('Too large: {size}[, at most {maxSize}]', { size: 12, ...values })
    expect(say({ maxSize: 10 })).to.equal('Too large: 12 bytes, at most 10 bytes')
    expect(say({ maxSize: 0 })).to.equal('Too large: 12 bytes')
    expect(say({})).to.equal('Too large: 12 bytes')
  })
})
