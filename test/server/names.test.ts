import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { contentDisposition } from '../../src/server/disposition.js'
import { byteLength, checkKey, defaultKey, isSafeKey, safeName, safePath } from '../../src/server/names.js'
import { wellFormed } from '../../src/server/stores/encoding.js'
import { userPrefix } from '../../src/server/users.js'

describe('safe names', () => {
  for (const [name, safe] of [
    ['photo.png', 'photo.png'],
    ['../../admin/x', 'x'],
    ['../../x', 'x'],
    ['..%2fx', '%2fx'],
    ['C:\\Users\\x\\a.txt', 'a.txt'],
    ['a\0b.txt', 'ab.txt'],
    ['a\r\nb.txt', 'ab.txt'],
    ['..', 'file'],
    ['.', 'file'],
    ['...', 'file'],
    ['', 'file'],
    ['   ', 'file'],
    ['folder/', 'file'],
    ['.gitignore', '.gitignore'],
    ['exe\u202Egnp.js', 'exegnp.js'],
    ['100%.txt', '100%.txt'],
    ['a%2Fb.txt', 'a%2Fb.txt'],
    ['foo#bar?.txt', 'foo#bar?.txt'],
    ['a\uD800.txt', 'a\uFFFD.txt'],
    ['👩\u200D🚀.png', '👩\u200D🚀.png'],
  ] as const) {
    it(`D11: ${JSON.stringify(name)} becomes ${JSON.stringify(safe)}`, () =>
      assert.equal(safeName(name), safe))
  }

  it('D08: a decomposed name is composed', () => assert.equal(safeName('U\u0308.txt'), '\u00DC.txt'))

  it('D11: a long name is cut in bytes, the extension kept', () => {
    const safe = safeName(`${'測'.repeat(2000)}.jpeg`)
    assert.ok(byteLength(safe) <= 200 && byteLength(safe) > 195)
    assert.ok(safe.endsWith('測.jpeg'))
    assert.equal(safeName(`a.${'x'.repeat(2000)}`).length, 200)
  })

  it('D11: any name becomes one harmless segment, and stays what it is the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const safe = safeName(name)
        assert.ok(isSafeKey(safe) && !/[/\\]/.test(safe) && byteLength(safe) <= 200)
        assert.equal(safeName(safe), safe)
      }),
      { numRuns: 500 },
    )
  })

  it('a path keeps its folders and cannot leave them', () => {
    assert.equal(safePath('trip/day 1/a.png'), 'trip/day 1/a.png')
    assert.equal(safePath('../../etc/./passwd'), 'etc/passwd')
    assert.equal(safePath('/a//b'), 'a/b')
    assert.equal(safePath('..'), 'file')
  })
})

describe('keys', () => {
  it('lie under a random id, and under the user where one is known', () => {
    assert.equal(defaultKey({ name: 'a.png', id: 'r', userId: null }), 'uploads/r/a.png')
    assert.equal(defaultKey({ name: 'a.png', id: 'r', userId: '7' }), 'u/7/r/a.png')
  })

  it('never put two users into one folder', () => {
    const folder = (userId: string) => defaultKey({ name: 'n', id: 'r', userId })
    assert.equal(folder('a/b'), 'u/a%2Fb/r/n')
    assert.equal(folder('..'), 'u/%2E%2E/r/n')
    assert.notEqual(folder('a/b'), folder('a%2Fb'))
  })

  it('from a hook are checked', () => {
    assert.equal(checkKey('a/b c#.png'), 'a/b c#.png')
    for (const key of ['', undefined, 7, 'a/../b', '.', 'a\nb', 'x'.repeat(851)]) {
      assert.throws(() => checkKey(key), TypeError)
    }
  })
})

describe('Content-Disposition', () => {
  it('D09: is ASCII, with the real name beside it', () => {
    assert.equal(
      contentDisposition('attachment', 'Zürich — 😬 "100%".txt'),
      'attachment; filename="Zurich _ _ _100__.txt"; ' +
        "filename*=UTF-8''Z%C3%BCrich%20%E2%80%94%20%F0%9F%98%AC%20%22100%25%22.txt",
    )
    assert.equal(contentDisposition('inline'), 'inline')
  })

  it('D09: survives as a header and tells the name, for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const header = contentDisposition('attachment', name)
        assert.equal(new Headers({ 'Content-Disposition': header }).get('Content-Disposition'), header)
        const match = /^attachment; filename="([^"\\%]*)"; filename\*=UTF-8''([\w.~%-]+)$/.exec(header)
        assert.equal(decodeURIComponent(match![2]!), safeName(name))
        assert.match(match![1]!, /^[\x20-\x7e]*$/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the prefix of a user', () => {
  it('is where the default keys of that user begin, and of no other', () => {
    const anyId = fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.integer(), fc.bigInt())
    const keyOf = (id: unknown) => defaultKey({ name: 'a', id: '1', userId: String(id) })
    fc.assert(
      fc.property(anyId, anyId, (one, other) => {
        const prefix = userPrefix({ id: one })
        assert.match(prefix, /^u\/[^/]+\/$/)
        assert.equal(keyOf(one).startsWith(prefix), true)
        if (wellFormed(String(one)) !== wellFormed(String(other)))
          assert.equal(keyOf(other).startsWith(prefix), false)
      }),
    )
    assert.equal(userPrefix({ id: 'ada@example.org' }), 'u/ada%40example.org/')
  })

  it('needs an id: without one the objects of all lie together', () => {
    for (const user of [{ id: '' }, {}, true, null])
      assert.throws(() => userPrefix(user as never), new TypeError('userPrefix: a user with an id is needed'))
  })
})
