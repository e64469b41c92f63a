import { expect } from 'chai'
import { splitName, fileKind } from '../../src/ui/file-kind.js'
import { Format } from '../../src/ui/format.js'
import { limitWords } from '../../src/upload/limits.js'
import { PaceMeter } from '../../src/upload/pace.js'
import { fraction } from '../../src/upload/status.js'
import * as values from '../../src/ui/values.js'
import { zoneWords } from '../../src/upload/words.js'

describe('figures and words', () => {
  const format = new Format('en')

  it('sizes have a unit and no more digits than matter', () => {
    expect(
      [0, 999, 999.9, 4_100_000, 48_213_000, 5_368_709_120].map((bytes) => format.size(bytes)),
    ).to.deep.equal(['0 bytes', '999 bytes', '1 kB', '4.1 MB', '48 MB', '5.4 GB'])
  })

  it('time is rounded as a person would say it', () => {
    expect([0.2, 9, 12, 54, 57, 89, 200, 5400].map((seconds) => format.time(seconds))).to.deep.equal([
      '1 sec',
      '9 sec',
      '15 sec',
      '55 sec',
      '1 min',
      '1 min',
      '3 min',
      '2 hr',
    ])
  })

  it('all of it is only said of what is stored, and nothing of nothing is nothing', () => {
    expect(fraction({ sent: 100, size: 100 })).to.equal(0.99)
    expect(fraction({ sent: 0, size: 0 })).to.equal(0)
    expect(format.percent(0.999)).to.equal('99%')
  })

  it('a steady transfer has a steady pace, after a moment', () => {
    const meter = new PaceMeter()
    expect(meter.sample(0, 0, 1000)).to.deep.equal({ rate: null, left: null })
    expect(meter.sample(500, 50, 1000).rate).to.equal(null)
    for (let now = 1000; now <= 4000; now += 500) meter.sample(now, now / 10, 1000)
    const { rate, left } = meter.sample(4500, 450, 1000)
    expect(rate).to.be.closeTo(100, 0.01)
    expect(left).to.be.closeTo(5.5, 0.01)
  })

  it('a burst moves the pace a little, a stop ends it, a restart begins anew', () => {
    const meter = new PaceMeter()
    for (let now = 0; now <= 4000; now += 500) meter.sample(now, now / 10, 10_000)
    expect(meter.sample(4500, 900, 10_000).rate).to.be.within(100, 250)
    let pace = meter.sample(5000, 900, 10_000)
    for (let now = 5500; now < 40_000; now += 500) pace = meter.sample(now, 900, 10_000)
    expect(pace.rate).to.equal(null)
    expect(meter.sample(40_500, 0, 10_000)).to.deep.equal({ rate: null, left: null })
  })

  it('the time left counts down, however uneven the bytes come', () => {
    const meter = new PaceMeter()
    const size = 30_000
    let sent = 0
    const left: number[] = []
    for (let now = 0; now <= 20_000; now += 500) {
      // 1000 a second on average, in bursts.
      const pace = meter.sample(now, (sent += now % 1000 === 0 ? 700 : 300), size)
      if (pace.left !== null) left.push(pace.left)
    }
    expect(left.length).to.be.above(30)
    expect(left.slice(4).every((seconds, i) => seconds <= (left[i + 3] ?? 0))).to.equal(true)
    expect(left.at(-1)).to.be.closeTo(9, 1.5)
  })

  it('a speed has two digits', () => {
    expect([449_000, 452_000, 4_340_000, 999_000].map((rate) => format.rate(rate))).to.deep.equal([
      '450 kB/s',
      '450 kB/s',
      '4.3 MB/s',
      '1 MB/s',
    ])
  })

  it('a long name keeps its end, and no emoji is cut in two', () => {
    expect(splitName('Quarterly report final.pdf')).to.deep.equal(['Quarterly report ', 'final.pdf'])
    expect(splitName('a.txt')).to.deep.equal(['a', '.txt'])
    expect(splitName('😀'.repeat(14)).join('')).to.equal('😀'.repeat(14))
    expect(splitName('😀'.repeat(14))[1]).to.equal('😀'.repeat(5))
    expect(splitName('.env')).to.deep.equal(['', '.env'])
  })

  it('the kind comes from the type, or from the name', () => {
    const office = 'application/vnd.openxmlformats-officedocument'
    const unknown = 'application/octet-stream'
    const kinds = [
      ['image', 'image/png', 'a'],
      ['image', 'image/svg+xml', 'a.svg'],
      ['video', 'video/mp4', 'a.mp4'],
      ['audio', 'audio/mpeg', 'a.mp3'],
      ['archive', unknown, 'a.tar.gz'],
      ['archive', 'application/zip', 'a'],
      ['document', 'application/pdf', 'a.pdf'],
      ['document', `${office}.wordprocessingml.document`, 'a.docx'],
      ['document', 'application/epub+zip', 'a.epub'],
      ['document', unknown, 'README.md'],
      ['sheet', `${office}.spreadsheetml.sheet`, 'a.xlsx'],
      ['sheet', 'text/csv', 'a.csv'],
      ['code', 'application/json', 'a.json'],
      ['code', 'video/mp2t', 'a.ts'],
      ['code', 'text/html', 'a.html'],
      ['file', unknown, 'a.bin'],
      ['file', unknown, 'no-extension'],
    ] as const
    for (const [kind, type, name] of kinds) expect(fileKind(type, name), `${type} ${name}`).to.equal(kind)
  })

  it('limits are told in words', () => {
    const { strings } = zoneWords('en')
    const words = (accept: string, maxSize?: number, maxFiles?: number) =>
      limitWords({ accept, maxSize, maxFiles }, strings, format)
    expect(words('image/*,.pdf', 20_000_000, 5)).to.equal(
      'Images or PDF · up to 20 MB each · at most 5 files',
    )
    expect(words('application/vnd.ms-excel')).to.equal('')
    expect(words('', undefined, 1)).to.equal('At most 1 file')
    expect(words('')).to.equal('')
  })

  it('figures follow the page’s language where the words do', () => {
    expect(zoneWords('de').format.size(4_100_000)).to.equal('4.1 MB')
    expect(zoneWords('de-AT', { locale: 'de' }).format.size(4_100_000)).to.equal('4,1 MB')
    expect(zoneWords('en_not a tag').format.size(1000)).to.equal('1 kB')
  })

  it('values as people write them', () => {
    expect(['20MB', '1.5 KiB', '7', ' 1 GB '].map((text) => values.size.read(text))).to.deep.equal([
      20_000_000, 1536, 7, 1_000_000_000,
    ])
    expect(['', 'many', '-1', '1.5', '0'].map((text) => values.count.read(text))).to.deep.equal(
      Array(5).fill(undefined),
    )
    expect(values.seconds.read('0')).to.equal(0)
    expect(values.credentials.read('yes')).to.equal(undefined)
    expect(values.headers.read('["a"]')).to.equal(undefined)
    expect(values.headers.read('{"a b":"x"}')).to.equal(undefined)
  })
})
