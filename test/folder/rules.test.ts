import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { csv } from '../../src/csv.js'
import { entriesOf, type Entry } from '../../src/download/folder/entries.js'
import { byName, merged, nextSort, sorted } from '../../src/download/folder/order.js'
import { crumbs, folderPrefix, parentOf } from '../../src/download/folder/path.js'
import { found, TypeAhead } from '../../src/download/folder/search.js'
import { scrollFor, windowOf } from '../../src/download/folder/window.js'

const listed = (...keys: string[]) => ({
  objects: keys.map((key, i) => ({ key, size: i, modified: '2026-01-01' })),
})
const entries = (...keys: string[]) => entriesOf(listed(...keys), '', new Set())
const names = (list: readonly Entry[]) => list.map(({ name }) => name)
const compare = byName('en')

describe('a listing', () => {
  it('is files right below the prefix, and folders, each once', () => {
    const known = new Set<string>()
    const page = { ...listed('a/', 'a/x.txt', 'a/b/1', 'a/b/2', 'other'), folders: ['a/b/', 'a/c/', 'z/'] }
    const first = entriesOf(page, 'a/', known)
    assert.deepEqual(
      first.map(({ kind, key, name }) => [kind, key, name]),
      [
        ['folder', 'a/b/', 'b'],
        ['folder', 'a/c/', 'c'],
        ['file', 'a/x.txt', 'x.txt'],
      ],
    )
    assert.deepEqual(entriesOf(listed('a/c/3'), 'a/', known), [])
  })

  it('has folders without a name, as buckets do', () => {
    const [entry] = entriesOf(listed('a//x'), 'a/', new Set())
    assert.deepEqual([entry?.key, entry?.name], ['a//', '/'])
  })
})

describe('the order', () => {
  it('is the same, whichever way the pages come', () => {
    const name = fc.stringMatching(/^[ab]{0,2}[0-9]{0,3}$/).filter((text) => text !== '')
    fc.assert(
      fc.property(fc.uniqueArray(name), fc.nat(), (keys, cut) => {
        const all = entries(...keys)
        const at = cut % (all.length + 1)
        const halves = merged(merged([], all.slice(0, at), compare), all.slice(at), compare)
        assert.deepEqual(names(halves), names([...all].sort(compare)))
      }),
    )
  })

  it('by size or date begins with the largest or latest, keeps equal ones by name, and folders first', () => {
    const list = merged([], entries('b', 'd/x', 'a', 'c'), compare).map((entry) => ({
      ...entry,
      size: entry.name === 'c' ? 9 : 5,
    }))
    const by = nextSort({ by: 'name', descending: false }, 'size')
    assert.deepEqual(names(sorted(list, by)), ['d', 'c', 'a', 'b'])
    assert.deepEqual(names(sorted(list, nextSort(by, 'size'))), ['d', 'a', 'b', 'c'])
    assert.deepEqual(names(sorted(list, { by: 'name', descending: true })), ['d', 'c', 'b', 'a'])
  })

  it('by size is that of a stable sort, both ways', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 30 }), fc.boolean(), (sizes, descending) => {
        const list = sizes.map((size, i) => ({ ...entries(`file ${i}`)[0]!, size }))
        const expected = [...list].sort((a, b) => (descending ? b.size - a.size : a.size - b.size))
        assert.deepEqual(names(sorted(list, { by: 'size', descending })), names(expected))
      }),
    )
  })

  it('has unknown dates at the end, both ways', () => {
    const list = merged([], entries('a', 'b', 'c'), compare).map((entry, i) => ({
      ...entry,
      modified: i === 0 ? NaN : i,
    }))
    assert.deepEqual(names(sorted(list, { by: 'modified', descending: false })), ['b', 'c', 'a'])
    assert.deepEqual(names(sorted(list, { by: 'modified', descending: true })), ['c', 'b', 'a'])
  })
})

describe('finding', () => {
  it('needs no accents and no capitals', () => {
    assert.deepEqual(names(found(entries('Zürich.png', 'zoo.png'), ' ZUR ')), ['Zürich.png'])
  })

  it('goes to the name that begins with what is typed; one letter again and again walks', () => {
    const list = entries('apple', 'banana', 'berry', 'blue')
    const typing = new TypeAhead()
    assert.equal(typing.find('b', 0, list, 0), 1)
    assert.equal(typing.find('l', 100, list, 1), 3)
    assert.equal(typing.find('b', 5000, list, 3), 1)
    assert.equal(typing.find('b', 5100, list, 1), 2)
    assert.equal(typing.find('x', 9000, list, 1), -1)
  })
})

describe('the window on a list', () => {
  it('has all of a short one, and what is seen of a long one', () => {
    assert.deepEqual(windowOf({ top: 900, height: 400, row: 40, count: 50 }), [0, 50])
    assert.deepEqual(windowOf({ top: 4000, height: 400, row: 40, count: 50_000 }), [94, 117])
    assert.deepEqual(windowOf({ top: 0, height: 1e9, row: 40, count: 50_000 }), [0, 86])
  })

  it('moves no further than it must', () => {
    const seen = { top: 100, height: 200, row: 40, count: 100 }
    assert.equal(scrollFor(4, seen), 100)
    assert.equal(scrollFor(0, seen), 0)
    assert.equal(scrollFor(10, seen), 240)
  })
})

describe('the way to a folder', () => {
  it('leads from the first one', () => {
    const way = crumbs('a/', 'a/b/c/').map(({ prefix, name }) => [prefix, name])
    assert.deepEqual(way, [
      ['a/', 'a'],
      ['a/b/', 'b'],
      ['a/b/c/', 'c'],
    ])
    assert.deepEqual(crumbs('', ''), [{ prefix: '', name: '' }])
    assert.equal(parentOf('a/', 'a/b/'), 'a/')
    assert.equal(parentOf('a/', 'a/'), undefined)
    assert.equal(folderPrefix('a'), 'a/')
  })
})

describe('a table for a spreadsheet', () => {
  it('quotes what it must, and runs nothing', () => {
    const text = csv([
      ['a,b', 'say "x"', 'line\nbreak'],
      ['=1+1', '+x', '-x', '@x', '\tx', 'a=b'],
      [' =1', '＝1', '\n=1', 'a;=1', 'a\t =1', 'a;b'],
    ])
    assert.equal(
      text,
      `"a,b","say ""x""","line\nbreak"\r\n'=1+1,'+x,'-x,'@x,'\tx,a=b\r\n` +
        `' =1,'＝1,"'\n=1","a;=1","a\t =1",a;b\r\n`,
    )
  })
})
