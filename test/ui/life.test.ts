import { expect } from 'chai'
import { lifeChange, lifeWords, offerWords } from '../../src/ui/life.js'

const HOUR = 3_600
const DAY = 24 * HOUR

describe('how long a link lives, in words', () => {
  const cases: readonly [seconds: number, words: string][] = [
    [7 * DAY, '7 days'],
    // What it took to ask is not told.
    [7 * DAY - 2, '7 days'],
    [2.9 * DAY, '2 days'],
    [1.5 * DAY, '36 hours'],
    [DAY - 2, '1 day'],
    [0.9 * DAY, '21 hours'],
    [HOUR, '1 hour'],
    [HOUR - 5, '1 hour'],
    [1.5 * HOUR, '90 minutes'],
    [HOUR - 120, '58 minutes'],
    [900 - 6, '15 minutes'],
    [900 - 12, '14 minutes'],
    [60, '1 minute'],
    [59, '1 minute'],
    [30.4, '30 seconds'],
    [0.4, '0 seconds'],
    [0, '0 seconds'],
  ]
  for (const [seconds, words] of cases)
    it(`${seconds} s: ${words}`, () => expect(lifeWords(seconds, 'en')).to.equal(words))

  it('says something else when it says so, and not before', () => {
    for (let left = 8 * DAY; left > 0.5; left *= 0.93) {
      const wait = lifeChange(left)
      expect(wait).to.be.greaterThan(0)
      if (wait > left) continue
      expect(lifeWords(left - wait, 'en')).to.not.equal(lifeWords(left, 'en'))
      const soon = lifeWords(left - wait + 0.1, 'en')
      // Just above one of a unit, the words change when that one begins.
      if (wait > 0.2 && !soon.startsWith('1 ')) expect(soon).to.equal(lifeWords(left, 'en'))
    }
  })

  it('is in the writing of the language', () => {
    expect(lifeWords(6 * DAY, 'de')).to.equal('6 Tage')
    expect(lifeWords(5 * HOUR, 'ru')).to.equal('5 часов')
    expect(lifeWords(2 * DAY, 'ja')).to.include('2')
  })

  it('as it is offered has no rest', () => {
    expect(offerWords(DAY, 'en')).to.equal('1 day')
    expect(offerWords(5_400, 'en')).to.equal('90 minutes')
    expect(offerWords(90, 'en')).to.equal('90 seconds')
  })
})
