import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { uploadKeys } from '../../src/local/demo/upload-keys.js'

describe('the keys of the demo', () => {
  const named = (keys: ReturnType<typeof uploadKeys>, ...files: [id: string, path: string | undefined][]) =>
    files.map(([id, path]) => keys({ file: { name: path?.split('/').at(-1) ?? 'a.txt', path }, id }))

  it('keep the files of a dropped folder together', () => {
    assert.deepEqual(
      named(
        uploadKeys(),
        ['1', 'trip/a.txt'],
        ['2', 'other/a.txt'],
        ['3', 'trip/day 1/a.txt'],
        ['4', undefined],
      ),
      ['uploads/1/trip/a.txt', 'uploads/2/other/a.txt', 'uploads/1/trip/day 1/a.txt', 'uploads/4/a.txt'],
    )
  })

  it('never name two files alike', () => {
    assert.deepEqual(
      named(
        uploadKeys(),
        ['1', 'trip/a'],
        ['2', 'trip/b'],
        ['3', 'trip/a'],
        ['4', 'trip/b'],
        ['5', 'a'],
        ['6', 'a'],
      ),
      [
        'uploads/1/trip/a',
        'uploads/1/trip/b',
        'uploads/3/trip/a',
        'uploads/3/trip/b',
        'uploads/5/a',
        'uploads/6/a',
      ],
    )
  })

  it('are no longer than a store takes', () => {
    assert.deepEqual(named(uploadKeys(), ['1', `${'deep/'.repeat(170)}a.txt`]), ['uploads/1/a.txt'])
  })
})
