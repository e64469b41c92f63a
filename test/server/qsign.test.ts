import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  canonicalHeaders,
  canonicalQuery,
  encodePath,
  encodeStrict,
  httpString,
  qSignature,
  stringToSign,
} from '../../src/server/stores/qsign.js'

/** The two worked examples of the provider's documentation of its request signature. */
const upload = {
  method: 'PUT',
  path: '/exampleobject(腾讯云)',
  query: {},
  headers: {
    Date: 'Thu, 16 May 2019 06:45:51 GMT',
    Host: 'examplebucket-1250000000.cos.ap-beijing.myqcloud.com',
    'Content-Type': 'text/plain',
    'Content-Length': '13',
    'Content-MD5': 'mQ/fVh815F3k6TAUm8m0eg==',
    'x-cos-acl': 'private',
    'x-cos-grant-read': 'uin="100000000011"',
  },
  keyTime: '1557989151;1557996351',
  secretKey: 'BQYIM75p8x0iWVFSIgqEKwFprpRSVHlz',
}

const download = {
  ...upload,
  method: 'GET',
  query: { 'response-content-type': 'application/octet-stream', 'response-cache-control': 'max-age=600' },
  headers: { Date: 'Thu, 16 May 2019 06:55:53 GMT', Host: upload.headers.Host },
  keyTime: '1557989753;1557996953',
}

describe('q-sign, pinned by the published examples', () => {
  it('lists headers encoded, in lower case and sorted', () => {
    const { list, text } = canonicalHeaders(upload.headers)
    assert.equal(list, 'content-length;content-md5;content-type;date;host;x-cos-acl;x-cos-grant-read')
    assert.equal(
      text,
      'content-length=13&content-md5=mQ%2FfVh815F3k6TAUm8m0eg%3D%3D&content-type=text%2Fplain' +
        '&date=Thu%2C%2016%20May%202019%2006%3A45%3A51%20GMT' +
        '&host=examplebucket-1250000000.cos.ap-beijing.myqcloud.com' +
        '&x-cos-acl=private&x-cos-grant-read=uin%3D%22100000000011%22',
    )
  })

  it('lists parameters the same way', () => {
    assert.deepEqual(canonicalQuery(download.query), {
      list: 'response-cache-control;response-content-type',
      text: 'response-cache-control=max-age%3D600&response-content-type=application%2Foctet-stream',
    })
    assert.deepEqual(canonicalQuery({}), { list: '', text: '' })
  })

  it('D05: signs the path as it reads, not as the wire carries it', () => {
    assert.ok(httpString(upload).startsWith('put\n/exampleobject(腾讯云)\n\ncontent-length=13&'))
    assert.ok(httpString(upload).endsWith('\n'))
  })

  it('hashes the request into the string to sign', async () => {
    assert.equal(
      await stringToSign(upload),
      'sha1\n1557989151;1557996351\n8b2751e77f43a0995d6e9eb9477f4b685cca4172\n',
    )
    assert.equal(
      await stringToSign(download),
      'sha1\n1557989753;1557996953\n54ecfe22f59d3514fdc764b87a32d8133ea611e6\n',
    )
  })

  it('signs', async () => {
    assert.equal(await qSignature(upload), '3b8851a11a569213c17ba8fa7dcf2abec6935172')
    assert.equal(await qSignature(download), '01681b8c9d798a678e43b685a9f1bba0f6c0e012')
  })
})

describe('percent-encoding', () => {
  it('D04: encodes what encodeURIComponent leaves alone', () => {
    assert.equal(encodeStrict("a (1)!*'=^.txt"), 'a%20%281%29%21%2A%27%3D%5E.txt')
  })

  it('D06: encodes beyond the basic plane, and replaces a lone surrogate', () => {
    assert.equal(encodeStrict('🥳'), '%F0%9F%A5%B3')
    assert.equal(encodeStrict('a\uD800.txt'), 'a%EF%BF%BD.txt')
    assert.equal(encodeStrict('\uDC00\uD800'), '%EF%BF%BD%EF%BF%BD')
  })

  it('I09: keeps the slashes of a path', () => {
    assert.equal(encodePath('a/b c//d/'), 'a/b%20c//d/')
  })

  it('leaves only unreserved characters, and is undone by decoding, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const encoded = encodeStrict(text)
        assert.match(encoded, /^([A-Za-z0-9\-._~]|%[0-9A-F]{2})*$/)
        assert.equal(decodeURIComponent(encoded), text)
      }),
    )
  })
})
