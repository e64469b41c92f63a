import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { createEndpoint, grantOf, NOW, post, problemOf, uploadBody } from './support.js'

const SECRET = 'a secret of the endpoint'
const HOUR = 3_600_000

describe('renewal by token', () => {
  it('F16: grants the same object again, with a token that grants it once more', async () => {
    const { handler } = createEndpoint()
    const first = await grantOf(await handler(post(uploadBody())))
    const second = await grantOf(await handler(post(uploadBody({}, { token: first.token, attempt: 2 }))))
    const third = await grantOf(await handler(post(uploadBody({}, { token: second.token, attempt: 3 }))))
    assert.deepEqual([second.key, third.key], [first.key, first.key])
  })

  it('without a token a second request is a second object', async () => {
    const { handler } = createEndpoint()
    const first = await grantOf(await handler(post(uploadBody())))
    assert.notEqual((await grantOf(await handler(post(uploadBody())))).key, first.key)
  })

  it('does not ask the key hook again', async () => {
    let named = 0
    const { handler } = createEndpoint({ key: ({ id }) => `${++named}-${id}` })
    const { token } = await grantOf(await handler(post(uploadBody())))
    await grantOf(await handler(post(uploadBody({}, { token }))))
    assert.equal(named, 1)
  })

  for (const [title, file, user] of [
    ['another size', { size: 1001 }, '7'],
    ['another type', { type: 'text/html' }, '7'],
    ['another user', {}, '8'],
  ] as const) {
    it(`is refused for ${title}`, async () => {
      let id = '7'
      const { handler, store } = createEndpoint({ authorize: () => ({ id }) })
      const { token } = await grantOf(await handler(post(uploadBody())))
      id = user
      const refused = await problemOf(await handler(post(uploadBody(file, { token }))))
      assert.deepEqual([refused.status, refused.code], [400, 'bad-token'])
      assert.equal(store.requests.length, 1)
    })
  }

  it('is refused when any character of it was changed', async () => {
    const { handler, store } = createEndpoint({ secret: SECRET })
    const { token } = await grantOf(await handler(post(uploadBody())))
    const secretId = token.indexOf('.')
    // The last character of base64 carries bits that mean nothing.
    for (let index = secretId + 1; index < token.length - 1; index++) {
      if (token[index] === '.') continue
      const altered = token.slice(0, index) + (token[index] === 'A' ? 'B' : 'A') + token.slice(index + 1)
      assert.equal(
        (await problemOf(await handler(post(uploadBody({}, { token: altered }))))).code,
        'bad-token',
      )
    }
    for (const nonsense of ['', 'x', '..', token.slice(0, -8), `${token}.x`]) {
      assert.equal(
        (await problemOf(await handler(post(uploadBody({}, { token: nonsense }))))).code,
        'bad-token',
      )
    }
    assert.equal(store.requests.length, 1)
  })

  it('ends a day after the first grant, and then another object is granted', async () => {
    let clock = NOW
    const { handler } = createEndpoint({ now: () => clock })
    const first = await grantOf(await handler(post(uploadBody())))
    clock += 23 * HOUR
    const second = await grantOf(await handler(post(uploadBody({}, { token: first.token }))))
    assert.equal(second.key, first.key)
    clock += HOUR
    const third = await grantOf(await handler(post(uploadBody({}, { token: second.token }))))
    assert.notEqual(third.key, first.key, 'a renewal does not move the end')
  })

  it('works at every instance with the same secret, and through a change of secret', async () => {
    const { token, key } = await grantOf(await createEndpoint({ secret: SECRET }).handler(post(uploadBody())))
    const renew = async (secret: string | string[]) =>
      (await grantOf(await createEndpoint({ secret }).handler(post(uploadBody({}, { token }))))).key
    assert.equal(await renew(SECRET), key)
    assert.equal(await renew(['the secret that follows it', SECRET]), key)
    assert.notEqual(await renew('the secret that follows it'), key)
  })

  it('a restart without a secret costs the old key and nothing else', async () => {
    const { token, key } = await grantOf(await createEndpoint().handler(post(uploadBody())))
    const after = await grantOf(await createEndpoint().handler(post(uploadBody({}, { token }))))
    assert.notEqual(after.key, key)
  })

  it('what is no longer allowed is not renewed either', async () => {
    const { token } = await grantOf(await createEndpoint({ secret: SECRET }).handler(post(uploadBody())))
    const { handler } = createEndpoint({ secret: SECRET, maxSize: 10 })
    assert.equal((await problemOf(await handler(post(uploadBody({}, { token }))))).code, 'too-large')
  })
})
