import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createEndpoint, grantOf, post, problemOf } from './support.js'

describe('the signing handler: downloads', () => {
  const download = { action: 'download', key: 'a/报告.pdf', filename: '报告.pdf' }

  it('are not offered unless asked for', async () => {
    const { handler, store } = createEndpoint()
    for (const body of [download, { action: 'list', prefix: '' }]) {
      assert.equal((await problemOf(await handler(post(body)))).code, 'action-not-allowed')
    }
    assert.equal(store.requests.length, 0)
  })

  it('carry the name and way of showing as signed parameters', async () => {
    const { handler, store } = createEndpoint({ actions: ['download'] })
    const grant = await grantOf(await handler(post({ ...download, validity: 120 })))
    assert.deepEqual([grant.method, grant.key, grant.validity], ['GET', 'a/报告.pdf', 120])
    assert.deepEqual(store.last.query, {
      'response-content-disposition': `attachment; filename="__.pdf"; filename*=UTF-8''%E6%8A%A5%E5%91%8A.pdf`,
    })
    await handler(post({ action: 'download', key: 'a.pdf', inline: true }))
    assert.deepEqual(store.last.query, {
      'response-content-disposition': 'inline',
      'response-content-type': 'application/pdf',
    })
  })

  it('refuse a key that is none', async () => {
    const { handler } = createEndpoint({ actions: ['download'] })
    for (const key of ['', 'a/../b', 'a\nb']) {
      assert.equal((await problemOf(await handler(post({ action: 'download', key })))).code, 'bad-request')
    }
  })

  it('show what a browser shows without running it, under a type that follows from the name', async () => {
    const { handler, store } = createEndpoint({ actions: ['download'] })
    const served = async (key: string, filename?: string) => {
      await grantOf(await handler(post({ action: 'download', key, filename, inline: true })))
      const { 'response-content-disposition': disposition = '', 'response-content-type': type } =
        store.last.query
      return `${disposition.split(';')[0]} ${type ?? 'as stored'}`
    }
    assert.equal(await served('a/b.JPG'), 'inline image/jpeg')
    assert.equal(await served('a/b.mp4'), 'inline video/mp4')
    assert.equal(await served('a/b.md'), 'inline text/plain; charset=utf-8')
    assert.equal(await served('u/3f9c', 'b.png'), 'inline image/png')
    for (const ending of [
      'html',
      'HTM',
      'xhtml',
      'svg',
      'svgz',
      'xml',
      'xsl',
      'js',
      'mjs',
      'mht',
      'swf',
      'html.',
      'x',
    ])
      assert.equal(await served(`a/b.${ending}`, 'c.png'), 'attachment as stored', ending)
    for (const key of ['a.png/b', 'u/3f9c', '.png'])
      assert.equal(await served(key), 'attachment as stored', key)
  })

  it('J10: carry what the site says of caching, types and pages', async () => {
    const { handler, store } = createEndpoint({
      actions: ['download'],
      downloads: {
        cacheControl: 'no-store',
        contentType: (key) =>
          key.endsWith('.dat') ? 'image/webp' : key.endsWith('.png') ? 'text/html' : undefined,
      },
    })
    const query = async (key: string, inline: boolean) => {
      await grantOf(await handler(post({ action: 'download', key, inline })))
      return store.last.query
    }
    const kept = { 'response-cache-control': 'no-store' }
    const [saved, shown] = ['attachment', 'inline'].map((kind) => ({ 'response-content-disposition': kind }))
    assert.deepEqual(await query('a', false), { ...saved, ...kept })
    assert.deepEqual(await query('a.dat', true), { ...shown, 'response-content-type': 'image/webp', ...kept })
    assert.deepEqual(await query('a.png', true), { ...saved, 'response-content-type': 'text/html', ...kept })
    const open = createEndpoint({ actions: ['download'], downloads: { allowActive: true } })
    await grantOf(await open.handler(post({ action: 'download', key: 'a.html', inline: true })))
    assert.deepEqual(open.store.last.query, shown)
    for (const type of [
      'unknown/unknown',
      'application/Unknown; a=b',
      '*/*',
      'text',
      '',
      'multipart/mixed',
    ]) {
      const guessed = createEndpoint({ actions: ['download'], downloads: { contentType: () => type } })
      await grantOf(await guessed.handler(post({ action: 'download', key: 'a', inline: true })))
      assert.equal(guessed.store.last.query['response-content-disposition'], 'attachment', type)
    }
    for (const downloads of [
      { cacheControl: 'no\nstore' },
      { contentType: 'text/html' as unknown as () => string },
    ])
      assert.throws(() => createEndpoint({ downloads }), /downloads/)
  })
})
