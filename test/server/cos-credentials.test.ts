import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { cos, type CosOptions, type Credentials } from '../../src/server/index.js'
import { NOW } from './support.js'

const permanent: Credentials = { secretId: 'AKIDexample', secretKey: 'secret' }

function store(options: Partial<CosOptions> = {}) {
  return cos({ bucket: 'photos-1250000000', region: 'ap-beijing', credentials: permanent, ...options })
}

async function presign(key: string, options: Partial<CosOptions> = {}, validity = 600) {
  const request = { method: 'PUT', key, headers: {}, query: {}, validity, now: NOW }
  const answer = await store(options).presign(request)
  return { ...answer, parsed: new URL(answer.url) }
}

/** Start and end of the validity in seconds from `NOW`. */
function window({ parsed }: { parsed: URL }): [number, number] {
  const [start, end] = parsed.searchParams.get('q-sign-time')!.split(';').map(Number)
  return [start! - NOW / 1000, end! - NOW / 1000]
}

describe('cos(): temporary keys', () => {
  const temporary = (seconds: number, token = 'token'): Credentials => ({
    ...permanent,
    token,
    expiresAt: NOW + seconds * 1000,
  })

  it('I07: the token is part of every URL', async () => {
    const { parsed } = await presign('a', { credentials: temporary(3600) })
    assert.equal(parsed.searchParams.get('x-cos-security-token'), 'token')
    assert.equal((await presign('a')).parsed.searchParams.has('x-cos-security-token'), false)
  })

  it('I06: token and key id survive with + / = in them', async () => {
    const credentials = { ...temporary(3600, 'a+b/c=='), secretId: 'AK+ID/x=' }
    const { url, parsed } = await presign('a', { credentials })
    assert.ok(url.includes('x-cos-security-token=a%2Bb%2Fc%3D%3D'))
    assert.equal(parsed.searchParams.get('x-cos-security-token'), 'a+b/c==')
    assert.equal(parsed.searchParams.get('q-ak'), 'AK+ID/x=')
  })

  it('A11: the grant lives no longer than the key, and says so', async () => {
    const granted = await presign('a', { credentials: temporary(90.5) }, 3600)
    assert.equal(granted.validity, 90)
    assert.deepEqual(window(granted), [-60, 90])
    assert.equal((await presign('a', { credentials: temporary(9000) }, 3600)).validity, 3600)
  })

  for (const [title, expiresAt] of [
    ['a Date', new Date(NOW + 90_000)],
    ['milliseconds', NOW + 90_000],
    ['an ISO date', new Date(NOW + 90_000).toISOString()],
  ] as const) {
    it(`reads an end given as ${title}`, async () => {
      const credentials = { ...permanent, token: 't', expiresAt }
      assert.equal((await presign('a', { credentials }, 3600)).validity, 90)
    })
  }

  it('refuses an end in seconds, and one that is no date', () => {
    for (const expiresAt of [NOW / 1000, 'tomorrow']) {
      assert.throws(() => store({ credentials: { ...permanent, expiresAt } }), TypeError)
    }
  })

  it('A11: a key is kept while its rest covers what is wanted, then fetched anew', async () => {
    let fetched = 0
    const credentials = () => {
      fetched++
      return { ...permanent, token: `t${fetched}`, expiresAt: clock + 1_800_000 }
    }
    let clock = NOW
    const { presign } = store({ credentials })
    const ask = async (validity: number) => {
      const answer = await presign({ method: 'PUT', key: 'a', headers: {}, query: {}, validity, now: clock })
      return [new URL(answer.url).searchParams.get('x-cos-security-token'), answer.validity]
    }
    assert.deepEqual(await ask(600), ['t1', 600])
    clock += 1_100_000
    assert.deepEqual(await ask(600), ['t1', 600])
    clock += 100_000
    assert.deepEqual(await ask(600), ['t2', 600], 'ten minutes are left: that is without the margin')
    assert.deepEqual(await ask(3600), ['t2', 1800], 'a key just fetched is not fetched again')
  })

  it('requests at the same moment share one fetch', async () => {
    let fetched = 0
    const { presign } = store({
      credentials: async () => {
        fetched++
        await Promise.resolve()
        return temporary(3600)
      },
    })
    const request = { method: 'PUT', key: 'a', headers: {}, query: {}, validity: 60, now: NOW }
    await Promise.all([presign(request), presign(request), presign(request)])
    assert.equal(fetched, 1)
  })

  it('a failed fetch is not kept', async () => {
    let fetched = 0
    const { presign } = store({
      credentials: () => {
        if (++fetched === 1) throw new Error('no network')
        return temporary(3600)
      },
    })
    const request = { method: 'PUT', key: 'a', headers: {}, query: {}, validity: 60, now: NOW }
    await assert.rejects(presign(request), /no network/)
    assert.equal((await presign(request)).validity, 60)
  })

  it('does not sign with a key that has ended', async () => {
    await assert.rejects(presign('a', { credentials: temporary(-1) }), /ended/)
    await assert.rejects(presign('a', { credentials: temporary(0.5) }), /ended/)
  })
})
