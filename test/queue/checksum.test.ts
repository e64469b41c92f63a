import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { etagContradicts } from '../../src/queue/checksum.js'
import { Harness } from './support/harness.js'

const MD5 = '1B2M2Y8AsgTpgAmY7PhCfg=='
const HEX = 'd41d8cd98f00b204e9800998ecf8427e'
const OTHER = '00000000000000000000000000000000'

describe('checksum', () => {
  it('is off by default: the file is not read', async () => {
    const h = new Harness({ grant: 900 })
    h.digest = () => assert.fail('read')
    await h.add(10)
    assert.ok(!('md5' in h.ask.request.file))
  })

  it('goes with each sign request and is computed once', async () => {
    const h = new Harness({ grant: 900, settings: { checksum: 'md5' } })
    let computed = 0
    h.digest = () => (computed++, Promise.resolve(MD5))
    await h.add(10)
    await h.put.refuse(403, 'ExpiredRequest')
    assert.deepEqual(
      h.asked.map(({ request }) => request.file.md5),
      [MD5, MD5],
    )
    assert.equal(computed, 1)
  })

  it('a body damaged on the way is refused by the store and sent again', async () => {
    const h = new Harness({ grant: 900, settings: { checksum: 'md5' } })
    await h.add(10)
    await h.put.refuse(400, 'BadDigest')
    await h.put.store(HEX)
    assert.deepEqual([h.item().state, h.item().attempt], ['done', 2])
  })

  it('a store that does not check is checked by its ETag', async () => {
    const h = new Harness({ grant: 900, settings: { checksum: 'md5' } })
    await h.add(10)
    await h.put.store(OTHER)
    assert.deepEqual(h.told(), ['start', 'renew'])
    await h.put.store(HEX)
    assert.equal(h.item().state, 'done')
  })

  it('a file that cannot be read says so, and no grant is asked for', async () => {
    const h = new Harness({ grant: 900, settings: { checksum: 'md5' } })
    h.digest = () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    await h.add(10)
    assert.deepEqual(
      [h.item().error?.code, h.item().error?.phase, h.asked.length],
      ['file-unreadable', 'read', 0],
    )
  })

  it('stops with the item', async () => {
    const h = new Harness({ grant: 900, settings: { checksum: 'md5' } })
    let finish = (_: string): void => {}
    h.digest = () => new Promise((resolve) => (finish = resolve))
    await h.add(10)
    h.queue.remove('i1')
    finish(MD5)
    await h.clock.advance(0)
    assert.equal(h.asked.length, 0)
  })

  for (const [etag, headers, contradicts] of [
    [OTHER, {}, true],
    [HEX, {}, false],
    [HEX.toUpperCase(), {}, false],
    [null, {}, false],
    [`${OTHER}-2`, {}, false],
    [OTHER, { 'content-md5': MD5 }, false],
  ] as const) {
    it(`an ETag ${String(etag)} with ${JSON.stringify(headers)} ${contradicts ? 'contradicts' : 'is fine'}`, () => {
      assert.equal(etagContradicts(etag, MD5, headers), contradicts)
    })
  }
})
