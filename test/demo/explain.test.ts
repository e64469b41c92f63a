import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { problemCodes } from '../../demo/signature/explain/problem.js'
import { explain, type Explanation } from '../../demo/signature/explain/explain.js'
import { read } from '../package/support.js'

const NOW = Date.UTC(2031, 4, 17, 18, 5, 0)
const START = NOW / 1000 - 300
const HEX40 = '0a1b2c3d4e'.repeat(4)
const HEX64 = '0a1b2c3d'.repeat(8)
const SHA1 = 'ab%2BcdefghijklmnopqrstuvwxYz%3D'
const TIME = 'Date=20310517T180000Z'

const cosHost = 'https://photos-1250000000.cos.ap-beijing.myqcloud.com'
const cos = (more = '', { end = START + 900, headers = 'host', parameters = '' } = {}) =>
  `${cosHost}/a%20b/%E6%B5%8B.png?q-sign-algorithm=sha1&q-ak=AKIDabcdefghijklmnop&q-sign-time=${START};${end}` +
  `&q-key-time=${START};${end}&q-header-list=${headers}&q-url-param-list=${parameters}&q-signature=${HEX40}${more}`
const amz = (more = '', { seconds = 900, headers = 'host' } = {}) =>
  `https://my-photos.s3.eu-central-1.amazonaws.com/a.png?X-Amz-Algorithm=AWS4-HMAC-SHA256` +
  `&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20310517%2Feu-central-1%2Fs3%2Faws4_request&X-Amz-${TIME}` +
  `&X-Amz-Expires=${seconds}&X-Amz-SignedHeaders=${encodeURIComponent(headers)}&X-Amz-Signature=${HEX64}${more}`
const v4 = (family: string) =>
  `X-${family}-Algorithm=A&X-${family}-Credential=me%40example.com%2F20310517%2Fauto&X-${family}-${TIME}` +
  `&X-${family}-Expires=900&X-${family}-SignedHeaders=host&X-${family}-Signature=${HEX64.repeat(8)}`
const goog = `https://storage.googleapis.com/photos/a.png?${v4('Goog')}`
const oss4 = `https://photos.oss-cn-hangzhou.aliyuncs.com/a.png?x-oss-signature-version=OSS4-HMAC-SHA256&x-oss-credential=LTAIabcdefghijkl%2F20310517%2Fcn-hangzhou%2Foss%2Faliyun_v4_request&x-oss-${TIME.toLowerCase().replace('t180000z', 'T180000Z')}&x-oss-expires=900&x-oss-signature=${HEX64}`
const v2 = (host: string, id: string, more = '') =>
  `https://${host}/a.png?${id}=ABCDEFGHIJKLMNOP&Expires=${START + 900}&Signature=${SHA1}${more}`
const azure = `https://me.blob.core.windows.net/box/a%20b.png?sp=cw&st=2031-05-17T18:00:00Z&se=2031-05-17T18:15:00Z&spr=https&sv=2024-11-04&sr=b&sig=${'a'.repeat(42)}8%3D`

const of = (text: string, now = NOW) => {
  const explanation = explain(text, now)
  assert.equal(explanation.kind, 'signed', text)
  return explanation as Extract<Explanation, { kind: 'signed' }>
}
const codes = (text: string, now = NOW) => of(text, now).problems.map(({ code }) => code)

describe('what a pre-signed URL says', () => {
  const families: readonly [
    url: string,
    provider: string,
    bucket: string | null,
    object: string,
    keyId: string | null,
  ][] = [
    [cos(), 'Tencent Cloud COS', 'photos-1250000000', 'a b/测.png', 'AKID…mnop'],
    [amz(), 'Amazon S3', 'my-photos', 'a.png', 'AKIA…MPLE'],
    [goog, 'Google Cloud Storage', 'photos', 'a.png', 'me@e….com'],
    [oss4, 'Alibaba Cloud OSS', 'photos', 'a.png', 'LTAI…ijkl'],
    [v2('b.s3.amazonaws.com', 'AWSAccessKeyId'), 'Amazon S3', 'b', 'a.png', 'ABCD…MNOP'],
    [v2('b.storage.googleapis.com', 'GoogleAccessId'), 'Google Cloud Storage', 'b', 'a.png', 'ABCD…MNOP'],
    [v2('files.example.com', 'OSSAccessKeyId'), 'Alibaba Cloud OSS', null, 'a.png', 'ABCD…MNOP'],
    [azure, 'Azure Blob Storage', 'box', 'a b.png', null],
  ]
  for (const [url, provider, bucket, object, keyId] of families) {
    it(`of ${new URL(url).host}, ${keyId}`, () => {
      const { facts, problems } = of(url)
      assert.deepEqual(
        [facts.provider, facts.bucket, facts.object, facts.keyId],
        [provider, bucket, object, keyId],
      )
      assert.equal(facts.end, (START + 900) * 1000)
      assert.deepEqual(
        problems.filter(({ severity }) => severity !== 'note'),
        [],
      )
    })
  }

  it('shows no key and no signature whole', () => {
    for (const [url] of families) {
      const { facts, problems } = of(url)
      assert.doesNotMatch(JSON.stringify([facts, problems]), /0a1b2c3d|AKIDabcde|ABCDEFGHIJ|cdefghijkl/)
    }
  })

  it('the method, where it is written, or may be guessed', () => {
    const method = (url: string) => {
      const { name, isCertain } = of(url).facts.method
      return [name, isCertain]
    }
    assert.deepEqual(method(amz('&x-id=PutObject')), ['PUT', true])
    assert.deepEqual(method(amz('&x-id=GetObject')), ['GET', true])
    assert.deepEqual(method(amz('&x-id=DeleteObject')), ['DELETE', true])
    assert.deepEqual(method(azure), ['PUT', true])
    assert.deepEqual(method(cos('&response-content-type=a')), ['GET', false])
    assert.deepEqual(method(amz('', { headers: 'content-type;host' })), ['PUT', false])
    assert.deepEqual(method(amz('&partNumber=1&uploadId=a')), ['PUT', false])
    assert.deepEqual(method(cos()), [null, false])
  })

  it('signed headers and parameters', () => {
    const url = cos('&response-content-type=a', {
      headers: 'content-type;host',
      parameters: 'response-content-type',
    })
    assert.deepEqual(of(url).facts.signedHeaders, ['content-type', 'host'])
    assert.deepEqual(of(url).facts.signedParameters, ['response-content-type'])
    assert.deepEqual(of(amz('&x-id=GetObject')).facts.signedParameters, ['x-id'])
    assert.equal(of(v2('b.s3.amazonaws.com', 'AWSAccessKeyId')).facts.signedHeaders, null)
  })

  it('nothing, where there is no signature', () => {
    assert.equal(explain('  ', NOW).kind, 'empty')
    for (const text of ['hello', 'ftp://a.example/b', 'https://'])
      assert.equal(explain(text, NOW).kind, 'no-url', text)
    for (const text of [`${cosHost}/a.png`, 'https://a.example/?Expires=1&Signature=a'])
      assert.equal(explain(text, NOW).kind, 'unsigned', text)
  })
})

describe('what will go wrong with it', () => {
  it('its time', () => {
    assert.deepEqual(codes(cos(), (START + 900) * 1000), ['expired'])
    assert.deepEqual(codes(cos(), (START + 900) * 1000 - 1), [])
    assert.deepEqual(codes(cos(), (START - 1) * 1000), ['not-yet-valid'])
    assert.deepEqual(codes(amz('', { seconds: 604_800 })), [])
    assert.deepEqual(codes(amz('', { seconds: 604_801 })), ['too-long'])
    assert.deepEqual(codes(cos('', { end: START + 400 * 86_400 })), [])
    assert.deepEqual(codes(amz().replace('20310517T', 'yesterday')), ['no-end'])
    assert.deepEqual(codes(amz('', { seconds: 1e18 })), ['no-end'])
    const [{ code, values } = { code: '', values: {} }] = of(cos(), (START + 900 + 3700) * 1000).problems
    assert.deepEqual([code, values], ['expired', { time: 3_700_000 }])
  })

  it('its headers', () => {
    const headers = 'content-length;content-type;host;x-amz-meta-a'
    assert.deepEqual(codes(amz('', { headers })), [
      'headers-needed',
      'content-type-signed',
      'length-signed',
      'not-a-download',
    ])
    assert.deepEqual(codes(amz('', { headers: 'content-length;host' })), ['length-signed', 'not-a-download'])
    assert.deepEqual(codes(azure), ['not-a-download'])
    assert.deepEqual(codes(azure.replace('sp=cw', 'sp=rw')), [])
    assert.deepEqual(codes(v2('b.s3.amazonaws.com', 'AWSAccessKeyId')), ['content-type-maybe'])
  })

  it('its key, its connection, its name', () => {
    assert.deepEqual(codes(cos('&x-cos-security-token=abc')), ['temporary-key'])
    assert.deepEqual(codes(amz('&X-Amz-Security-Token=abc')), ['temporary-key'])
    assert.deepEqual(codes(cos().replace('https:', 'http:')), ['insecure'])
    assert.deepEqual(codes(amz('&response-content-disposition=attachment')), ['names-download'])
  })

  it('what was lost on the way', () => {
    assert.deepEqual(codes(cos().slice(0, -1)), ['cut-off'])
    assert.deepEqual(codes(cos().slice(0, cos().indexOf('&q-signature'))), ['cut-off'])
    assert.deepEqual(codes(cos().replace('&q-url-param-list=', '')), ['missing-parameter'])
    assert.deepEqual(codes(`${cos().slice(0, -20)}…`), ['shortened'])
    assert.deepEqual(codes(`${cos().slice(0, -20)}...`), ['shortened'])
    assert.deepEqual(codes(cos().replace('a%20b', 'a%2520b')), ['encoded-path'])
  })
})

it('docs/signature-tool.md names every code', async () => {
  const docs = await read('docs/signature-tool.md')
  assert.deepEqual(
    problemCodes.filter((code) => !docs.includes(`\`${code}\``)),
    [],
  )
})
