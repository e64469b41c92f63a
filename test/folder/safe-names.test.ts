import assert from 'node:assert/strict'
import { posix, win32 } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { safePath, SafeNames } from '../../src/download/folder/archive/safe-names.js'

const CASES: readonly (readonly [key: string, path: string])[] = [
  ['trip/day 1/Zürich 🏔.png', 'trip/day 1/Zürich 🏔.png'],
  ['../../etc/passwd', 'etc/passwd'],
  ['/etc/passwd', 'etc/passwd'],
  ['a/./b//c/../d', 'a/b/c/d'],
  ['..\\..\\evil.exe', '.._.._evil.exe'],
  ['C:\\evil.exe', 'C__evil.exe'],
  ['a/.. /b', 'a/___/b'],
  ['name. ', 'name__'],
  ['con', '_con'],
  ['LPT1.txt', '_LPT1.txt'],
  ['console.txt', 'console.txt'],
  ['a<b>:"|?*.txt', 'a_b______.txt'],
  ['line\r\nbreak\u0000.txt', 'line__break_.txt'],
  ['photo\u202Egpj.exe', 'photo_gpj.exe'],
  ['half \ud83c.txt', 'half _.txt'],
  ['\u202E../a', '___/a'],
  ['', '_'],
  ['../', '_'],
]

describe('names in an archive', () => {
  for (const [key, path] of CASES) {
    it(`${JSON.stringify(key)} is ${path}`, () => assert.equal(safePath(key), path))
  }

  it('keep the extension when they are too long', () => {
    const path = safePath(`${'ü'.repeat(200)}.tar.gz`)
    assert.ok(new TextEncoder().encode(path).length <= 240)
    assert.match(path, /^ü+\.tar\.gz$|^ü+\.gz$/)
  })

  it('are told apart, also where capitals are small letters', () => {
    const names = new SafeNames()
    const taken = ['a/b.txt', 'a/B.txt', 'a//b.txt', 'a/b (2).txt', 'c', 'c'].map((key) => names.take(key))
    assert.deepEqual(taken, ['a/b.txt', 'a/B (2).txt', 'a/b (3).txt', 'a/b (2) (2).txt', 'c', 'c (2)'])
  })

  it('are told apart where a file has the name of a folder', () => {
    const take = (keys: readonly string[]) => {
      const names = new SafeNames()
      return keys.map((key) => names.take(key))
    }
    assert.deepEqual(take(['a', 'a/b', 'A/c/d', 'a/b/c']), ['a', 'a (2)/b', 'a (2)/c/d', 'a (2)/b (2)/c'])
    assert.deepEqual(take(['x/y', 'x', 'X/z']), ['x/y', 'x (2)', 'x/z'])
  })

  it('cost little where very many are alike', () => {
    const names = new SafeNames()
    const alike = Array.from({ length: 2 ** 15 }, (_, i) =>
      i.toString(2).padStart(15, '0').replaceAll('0', '?').replaceAll('1', '*'),
    )
    assert.equal(new Set(alike.map((key) => names.take(key))).size, alike.length)
  })

  it('never lead out of the folder, on any system', () => {
    const part = fc.oneof(fc.constantFrom('..', '.', '', ' ', '.. ', '..\\', 'C:', 'nul', '~'), fc.string())
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const path = safePath(parts.join('/'))
        for (const { resolve, relative, isAbsolute } of [posix, win32]) {
          const base = resolve('/base')
          const way = relative(base, resolve(base, path))
          assert.ok(way !== '' && !/^\.\.([\\/]|$)/.test(way) && !isAbsolute(way), path)
        }
      }),
    )
  })
})
