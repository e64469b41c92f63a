import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { hashedPath, naturalPath } from '../../src/local/disk/names.js'
import { Placement } from '../../src/local/disk/placement.js'
import type { ObjectStore } from '../../src/local/index.js'
import { begin, answerOf, send, sha256 } from './support/http.js'
import { sign, startStore, temporaryFolder } from './support/store.js'

describe('files on the disk', () => {
  it('lie under the name of the object and hold its bytes alone', async (t) => {
    const store = await startStore(t)
    for (const key of ['u/7/photo 1.png', '测试/中文 文件#1%.txt', "it's (a) 🥳 & more?*.txt"]) {
      await put(store, key, key)
      assert.equal(await readFile(join(store.directory, ...key.split('/')), 'utf8'), key)
    }
  })

  it('D11: never lie outside the folder, whatever the key', async (t) => {
    const outer = await temporaryFolder(t)
    const directory = join(outer, 'bucket')
    const store = await startStore(t, { directory })
    const keys = [
      '../escape',
      'a/../../escape',
      '..',
      '.',
      '/etc/x',
      'a//b',
      'a/',
      'a\0b',
      'a\nb',
      'c:\\x\\..\\..\\y',
      '.meta/x',
      '.incoming/y',
    ]
    keys.push('长'.repeat(100), `deep/${'x'.repeat(300)}`)
    for (const key of keys) {
      await put(store, key, key)
      const object = await store.object(key)
      assert.equal(object?.sha256, sha256(key), key)
      assert.match(relative(directory, object.path), /^\.hashed\/[0-9a-f]{64}/, key)
      const got = await send(await sign(store, key, { method: 'GET' }))
      assert.equal(got.text, key)
    }
    assert.deepEqual(await readdir(outer), ['bucket'])
  })

  it('are never shared by two keys', async (t) => {
    const store = await startStore(t)
    const keys = ['a', 'a/b', 'A', 'b/c/d', 'b/c', 'B/c', 'é', 'e\u0301', 'É', 'x/y', 'x']
    for (const key of keys) await put(store, key, `bytes of ${key}`)
    const paths = new Set<string>()
    for (const key of keys) {
      const object = await store.object(key)
      assert.equal(object?.sha256, sha256(`bytes of ${key}`), key)
      paths.add(object.path.toLowerCase().normalize('NFC'))
    }
    assert.equal(paths.size, keys.length)
  })

  it('are found again by the next process; halves of uploads are not', async (t) => {
    const directory = await temporaryFolder(t)
    const first = await startStore(t, { directory })
    await put(first, 'kept/a.txt', 'kept')
    await put(first, '../odd', 'odd')
    await put(first, 'lost', 'lost')
    await first.close()
    await writeFile(join(directory, 'lost'), 'replaced by hand')
    await writeFile(join(directory, '.incoming', 'half'), 'half')
    await writeFile(join(directory, '.meta', 'broken.json'), '{"key":')

    const second = await startStore(t, { directory })
    assert.deepEqual(
      (await second.objects()).map(({ key }) => key),
      ['../odd', 'kept/a.txt'],
    )
    assert.equal((await second.object('kept/a.txt'))?.sha256, sha256('kept'))
    assert.deepEqual(await readdir(join(directory, '.incoming')), [])
  })

  it('leave alone what somebody else put into the folder', async (t) => {
    const directory = await temporaryFolder(t)
    await mkdir(join(directory, 'folder'))
    await writeFile(join(directory, 'notes.txt'), 'mine')
    const store = await startStore(t, { directory })
    for (const key of ['notes.txt', 'notes.txt/below', 'folder']) await put(store, key, 'theirs')
    assert.equal(await readFile(join(directory, 'notes.txt'), 'utf8'), 'mine')
    assert.equal((await store.object('notes.txt'))?.sha256, sha256('theirs'))
    assert.equal((await store.object('notes.txt/below'))?.sha256, sha256('theirs'))
  })

  it('go with their empty folders when the object is deleted', async (t) => {
    const store = await startStore(t)
    await put(store, 'a/b/c', 'x')
    await put(store, 'a/d', 'x')
    assert.equal(
      (await send(await sign(store, 'a/b/c', { method: 'DELETE' }), { method: 'DELETE' })).status,
      204,
    )
    assert.equal(await store.object('a/b/c'), undefined)
    assert.deepEqual(await readdir(join(store.directory, 'a')), ['d'])
    await put(store, 'a/b', 'now a file')
    assert.equal(await readFile(join(store.directory, 'a/b'), 'utf8'), 'now a file')
  })

  it('have different places for any two keys', () => {
    const segment = fc.constantFrom('a', 'A', 'b', '', '.', '..', 'é', 'e\u0301', 'con', 'x.')
    const key = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 12 }), (keys) => {
        const placement = new Placement()
        const taken = keys.map((name) => {
          const path = placement.propose(name)
          placement.occupy(path, name)
          return path.normalize('NFC').toLowerCase()
        })
        assert.equal(new Set(taken).size, keys.length)
        for (const path of taken) for (const other of taken) assert.ok(!other.startsWith(`${path}/`))
      }),
    )
  })

  it('get no name that Windows would understand otherwise', () => {
    for (const key of ['a:b', 'what?', 'a.', 'a ', 'aux', 'COM1.txt', 'x/nul/y'])
      assert.equal(naturalPath(key, 'win32'), null, key)
    assert.equal(naturalPath('what?', 'linux'), 'what?')
    assert.match(hashedPath('../x.PNG'), /^\.hashed\/[0-9a-f]{64}\.png$/)
  })

  async function put(store: ObjectStore, key: string, body: string): Promise<void> {
    const request = begin(await sign(store, key), { headers: { 'content-length': Buffer.byteLength(body) } })
    request.end(body)
    const answer = await answerOf(request)
    assert.equal(answer.status, 200, `${key}: ${answer.text}`)
  }
})
