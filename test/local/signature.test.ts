import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Credential } from '../../src/local/index.js'
import { send } from './support/http.js'
import { key, sign, startStore, type Signing } from './support/store.js'

const temporary: Credential = { secretId: 'AKIDtemporary', secretKey: 'short-lived', token: 'a+b/c==' }

describe('signatures', () => {
  it('accepts what is signed in every point', async (t) => {
    const store = await startStore(t, { credentials: [key, temporary] })
    const cases: Signing[] = [{}, { headers: { 'content-type': 'image/png' } }, { credential: temporary }]
    for (const signing of cases) {
      const url = await sign(store, '测试/中文 文件#1%.txt', signing)
      const answer = await send(url, {
        method: 'PUT',
        body: 'x',
        ...(signing.headers && { headers: signing.headers }),
      })
      assert.equal(answer.status, 200, answer.text)
    }
    assert.ok(await store.object('测试/中文 文件#1%.txt'))
  })

  it('refuses what nobody signed', async (t) => {
    const store = await startStore(t)
    for (const method of ['PUT', 'GET', 'HEAD', 'DELETE']) {
      const answer = await send(`${store.origin}/a`, { method })
      assert.equal(answer.status, 403)
      if (method !== 'HEAD') assert.equal(answer.code, 'AccessDenied')
    }
  })

  it('answers in XML that names code, resource and request, and never the signature', async (t) => {
    const store = await startStore(t)
    const url = (await sign(store, 'a<b&"c')).replace(/q-signature=..../, 'q-signature=0000')
    const answer = await send(url, { method: 'PUT', body: 'x' })
    assert.equal(answer.headers['content-type'], 'application/xml')
    assert.match(answer.text, /<Resource>127\.0\.0\.1:\d+\/a&lt;b&amp;&quot;c<\/Resource>/)
    assert.match(answer.text, new RegExp(`<RequestId>${answer.headers['x-cos-request-id']}</RequestId>`))
    assert.doesNotMatch(answer.text, /q-sign|AKID|secret/)
    assert.doesNotMatch(JSON.stringify(store.requests), /q-sign|AKID|secret/)
  })

  it('A16: holds both ends of the validity', async (t) => {
    const store = await startStore(t)
    const over = await send(await sign(store, 'a', { from: 60, until: -2 }), { method: 'PUT', body: 'x' })
    assert.deepEqual([over.status, over.code, over.message], [403, 'AccessDenied', 'Request has expired'])
    const early = await send(await sign(store, 'a', { from: -60, until: 120 }), { method: 'PUT', body: 'x' })
    assert.deepEqual(
      [early.status, early.code, early.message],
      [403, 'AccessDenied', 'Request is not yet valid'],
    )
    assert.equal(await store.object('a'), undefined)
  })

  it('A16: demands the headers that were signed, as they were signed', async (t) => {
    const store = await startStore(t)
    const url = await sign(store, 'a', { headers: { 'content-type': 'image/png' } })
    for (const headers of [
      {},
      { 'content-type': 'image/jpeg' },
      { 'content-type': 'image/png; charset=utf-8' },
    ]) {
      const answer = await send(url, { method: 'PUT', body: 'x', headers })
      assert.deepEqual([answer.status, answer.code], [403, 'SignatureDoesNotMatch'])
    }
  })

  it('binds a signed length', async (t) => {
    const store = await startStore(t)
    const url = await sign(store, 'a', { headers: { 'content-length': '3' } })
    assert.equal((await send(url, { method: 'PUT', body: 'four' })).code, 'SignatureDoesNotMatch')
    assert.equal((await send(url, { method: 'PUT', body: 'has' })).status, 200)
  })

  it('I06, I07: demands the token of a temporary key, and only of such', async (t) => {
    const store = await startStore(t, { credentials: [key, temporary] })
    const put = { method: 'PUT', body: 'x' }
    const missing = await send(await sign(store, 'a', { credential: temporary, token: null }), put)
    assert.deepEqual([missing.status, missing.code], [403, 'AccessDenied'])
    const wrong = await send(await sign(store, 'a', { credential: temporary, token: 'another' }), put)
    assert.deepEqual([wrong.status, wrong.code], [403, 'InvalidToken'])
    const needless = await send(await sign(store, 'a', { token: 'any' }), put)
    assert.deepEqual([needless.status, needless.code], [403, 'InvalidToken'])
    const encoded = await sign(store, 'a', { credential: temporary })
    const raw = encoded.replace(encodeURIComponent('a+b/c=='), 'a+b/c==')
    assert.notEqual(raw, encoded)
    assert.equal((await send(raw, put)).code, 'InvalidToken')
  })

  it('A11: ends with the temporary key, whatever the URL says', async (t) => {
    const ended = { ...temporary, expiresAt: Date.now() - 1000 }
    const store = await startStore(t, { credentials: [ended] })
    const answer = await send(await sign(store, 'a', { credential: ended }), { method: 'PUT', body: 'x' })
    assert.deepEqual([answer.status, answer.code], [403, 'ExpiredToken'])
  })

  it('I08: binds the host that the request names', async (t) => {
    const store = await startStore(t)
    const url = await sign(store, 'a')
    const answer = await send(url, { method: 'PUT', body: 'x', headers: { host: 'cdn.example' } })
    assert.equal(answer.code, 'SignatureDoesNotMatch')
  })

  const malformed: [string, (url: string) => string, string][] = [
    ['another algorithm', (url) => url.replace('sha1', 'sha256'), 'InvalidArgument'],
    ['an unknown key', (url) => url.replace(key.secretId, 'AKIDnobody'), 'InvalidAccessKeyId'],
    ['no signature', (url) => url.replace(/&q-signature=[^&]*/, ''), 'InvalidArgument'],
    [
      'times that are none',
      (url) => url.replace(/q-sign-time=[^&]*/, 'q-sign-time=now;later'),
      'InvalidArgument',
    ],
    ['one time alone', (url) => url.replace(/q-sign-time=(\d+)[^&]*/, 'q-sign-time=$1'), 'InvalidArgument'],
    ['two different times', (url) => url.replace(/q-key-time=\d/, 'q-key-time=2'), 'InvalidArgument'],
    ['a field given twice', (url) => `${url}&q-ak=${key.secretId}`, 'InvalidArgument'],
    [
      'a parameter nobody signed',
      (url) => `${url}&response-content-type=text%2Fhtml`,
      'SignatureDoesNotMatch',
    ],
    [
      'a list in the wrong case',
      (url) => url.replace('q-header-list=host', 'q-header-list=Host'),
      'SignatureDoesNotMatch',
    ],
    [
      'an empty header list',
      (url) => url.replace('q-header-list=host', 'q-header-list='),
      'SignatureDoesNotMatch',
    ],
    [
      'a header list with a name that every object has',
      (url) => url.replace('q-header-list=host', 'q-header-list=constructor;host'),
      'SignatureDoesNotMatch',
    ],
    ['a path that is no UTF-8', (url) => url.replace('/a?', '/%ff?'), 'InvalidURI'],
  ]
  for (const [title, alter, code] of malformed) {
    it(`refuses ${title}`, async (t) => {
      const store = await startStore(t)
      const url = await sign(store, 'a')
      assert.notEqual(alter(url), url)
      const answer = await send(alter(url), { method: 'PUT', body: 'x' })
      assert.equal(answer.code, code)
      assert.equal(await store.object('a'), undefined)
    })
  }
})
