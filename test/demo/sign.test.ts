import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { EMPTY, readForm, type FormValues } from '../../demo/signature/sign/form.js'
import { sign } from '../../demo/signature/sign/sign.js'
import { recognise } from '../../demo/signature/place/recognise.js'
import { explain } from '../../demo/signature/explain/explain.js'
import { NOW } from '../server/support.js'

const key = { secretId: 'AKIDabcdefghijklmnop', secretKey: 'secret' }
const address = 'https://photos-1250000000.cos.ap-beijing.myqcloud.com/a/b.jpg'

/** The form after an address was pasted and this was filled in. */
function filled(address: string, values: Partial<FormValues> = {}): FormValues {
  return { ...EMPTY, ...key, address, ...recognise(address)?.place, ...values }
}

async function signed(address: string, values: Partial<FormValues> = {}) {
  const { wish, faults, missing } = readForm(filled(address, values), NOW)
  assert.ok(wish, JSON.stringify([faults, missing]))
  return sign(wish, NOW)
}

describe('the form', () => {
  it('signs what it says, for as long as it says', async () => {
    for (const [amount, unit, seconds] of [
      ['90', 'second', 90],
      ['1.5', 'minute', 90],
      ['2', 'hour', 7200],
      ['3', 'day', 259_200],
    ] as const) {
      const { url, validity, limit, end } = await signed(address, { amount, unit })
      assert.deepEqual([validity, limit, end], [seconds, null, NOW + seconds * 1000])
      assert.ok(url.startsWith(`${address}?q-sign-algorithm=sha1&`))
    }
  })

  it('says that the temporary key ends first: T = min(X, Y)', async () => {
    const temporary = { isTemporary: true, token: 'token', keyEnd: new Date(NOW + 600_000).toISOString() }
    const { url, validity, limit } = await signed(address, temporary)
    assert.deepEqual([validity, limit], [600, 'key'])
    assert.match(url, /&x-cos-security-token=token/)
    assert.deepEqual((await signed(address, { ...temporary, keyEnd: '' })).limit, null)
  })

  it('says that the provider takes seven days at the most', async () => {
    const s3 = 'https://my-photos.s3.eu-central-1.amazonaws.com/a.png'
    const { validity, limit } = await signed(s3, { amount: '8', unit: 'day' })
    assert.deepEqual([validity, limit], [604_800, 'provider'])
  })

  it('signs a type for PUT and a name for GET, and neither for others', async () => {
    const both = { contentType: 'image/png', filename: 'Ünïcode "1".png' }
    const facts = async (method: FormValues['method']) => {
      const explanation = explain((await signed(address, { ...both, method })).url, NOW)
      assert.ok(explanation.kind === 'signed')
      return [explanation.facts.signedHeaders?.join(), explanation.facts.disposition]
    }
    assert.deepEqual(await facts('PUT'), ['content-type,host', null])
    assert.deepEqual(await facts('GET'), [
      'host',
      `attachment; filename="Unicode _1_.png"; filename*=UTF-8''%C3%9Cn%C3%AFcode%20%221%22.png`,
    ])
    assert.deepEqual(await facts('DELETE'), ['host', null])
  })

  it('says what is missing', () => {
    const missing = (values: FormValues) => readForm(values, NOW).missing
    assert.deepEqual(missing(EMPTY), ['address'])
    assert.deepEqual(missing(filled(address, { secretId: '', secretKey: ' ' })), ['secretId', 'secretKey'])
    assert.deepEqual(missing(filled(address, { isTemporary: true })), ['token'])
    assert.deepEqual(missing(filled('s3://my-photos/a.png')), ['region'])
    assert.deepEqual(missing(filled('https://files.example.com/a.png')), [])
  })

  it('says what is wrong, and at which field', () => {
    const wrong = (values: Partial<FormValues>) => {
      const { wish, faults } = readForm(filled(address, values), NOW)
      assert.equal(wish, null)
      return faults
    }
    for (const amount of ['', '0', '-1', '1.0001', 'soon', '1e3'])
      assert.deepEqual(wrong({ amount, unit: 'second' }), ['amount'], amount)
    assert.deepEqual(wrong({ contentType: 'bild/ä' }), ['contentType'])
    assert.deepEqual(wrong({ isTemporary: true, token: 'a', keyEnd: '2020-01-01T00:00' }), ['keyEnd'])
    assert.deepEqual(wrong({ bucket: 'Photos!' }), ['bucket'])
    assert.deepEqual(wrong({ region: 'ap beijing' }), ['region'])
    assert.deepEqual(wrong({ key: 'a/../b' }), ['key'])
    assert.deepEqual(wrong({ server: 'files.example.com' }), ['server'])
  })
})
