import { expect } from 'chai'
import { splitName, fileKind } from '../../src/upload/file-kind.js'
import { Format } from '../../src/upload/format.js'
import { limitWords } from '../../src/upload/limits.js'
import { PaceMeter } from '../../src/upload/pace.js'
import { fraction } from '../../src/upload/status.js'
import * as values from '../../src/upload/values.js'
import { zoneWords } from '../../src/upload/words.js'

describe('figures and words', () => {
  const format = new Format('en')

  it('sizes have a unit and no more digits than matter', () => {
    expect(
      [0, 999, 999.9, 4_100_000, 48_213_000, 5_368_709_120].map((bytes) => format.size(bytes)),
    ).to.deep.equal(['0 byte', '999 byte', '1 kB', '4.1 MB', '48 MB', '5.4 GB'])
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

  it('a long name keeps its end, and no emoji is cut in two', () => {
    expect(splitName('Quarterly report final.pdf')).to.deep.equal(['Quarterly report ', 'final.pdf'])
    expect(splitName('a.txt')).to.deep.equal(['a', '.txt'])
    expect(splitName('😀'.repeat(14)).join('')).to.equal('😀'.repeat(14))
    expect(splitName('😀'.repeat(14))[1]).to.equal('😀'.repeat(5))
    expect(splitName('.env')).to.deep.equal(['', '.env'])
  })

  it('the kind comes from the type, or from the name', () => {
    expect(fileKind('image/png', 'a')).to.equal('image')
    expect(fileKind('application/octet-stream', 'a.tar.gz')).to.equal('archive')
    expect(fileKind('application/pdf', 'a.pdf')).to.equal('text')
    expect(fileKind('application/octet-stream', 'a.bin')).to.equal('file')
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
