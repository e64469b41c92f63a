import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readUpTo } from '../../src/download/preview/read-up-to.js'

const endless = (asked: { count: number; cancelled: boolean }) =>
  new ReadableStream<Uint8Array>(
    {
      pull: (controller) => (asked.count++, controller.enqueue(new Uint8Array(1000))),
      cancel: () => void (asked.cancelled = true),
    },
    { highWaterMark: 0 },
  )

describe('an answer of a store', () => {
  it('is read so far and no further, whatever length it claims', async () => {
    for (const claimed of ['5', undefined]) {
      const asked = { count: 0, cancelled: false }
      const headers = claimed === undefined ? {} : { 'Content-Length': claimed }
      const { pieces, cut } = await readUpTo(2_500, new Response(endless(asked), { headers }))
      assert.equal(
        pieces.reduce((sum, { length }) => sum + length, 0),
        2_500,
      )
      assert.deepEqual([cut, asked], [true, { count: 3, cancelled: true }])
    }
  })

  it('is whole where it fits', async () => {
    const { pieces, cut } = await readUpTo(5, new Response('Grüß'))
    assert.deepEqual([cut, new Blob(pieces).size], [true, 5])
    const whole = await readUpTo(6, new Response('Grüß'))
    assert.deepEqual([whole.cut, await new Blob(whole.pieces).text()], [false, 'Grüß'])
    assert.deepEqual(await readUpTo(6, new Response(null)), { pieces: [], cut: false })
  })
})
