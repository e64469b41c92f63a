import { expect } from 'chai'
import { isUploadError } from '../../src/queue/errors.js'
import { TestObject } from '../support/bucket-client.js'
import { Bench, file, rejection, type PutOptions } from './support.js'

describe('what the bucket receives', () => {
  let bench: Bench
  beforeEach(() => (bench = new Bench()))
  afterEach(() => bench.close())

  async function received(data: Blob, options: PutOptions = {}): Promise<Record<string, string>> {
    const { object, outcome } = bench.send({}, data, options)
    expect(await outcome).to.have.property('kind', 'stored')
    const [put] = await object.puts()
    if (!put) throw new Error('Nothing arrived')
    return put.headers
  }

  for (const type of ['', 'image/png', 'text/plain', 'application/json', 'text/html; charset=utf-8']) {
    it(`B01: no Content-Type where none is granted, whatever the file is (${type || 'unknown'})`, async () => {
      expect(await received(file(10, 'a', type))).not.to.have.property('content-type')
    })
  }

  it('B02: a file of no known type goes out under the granted one', async () => {
    const headers = { 'Content-Type': 'application/octet-stream' }
    expect(await received(file(10, 'x.blend', ''), { headers })).to.include({
      'content-type': 'application/octet-stream',
    })
  })

  for (const [name, type] of [
    ['a.HEIC', ''],
    ['a.heic', 'image/heif'],
  ] as const) {
    it(`B03: the type is never guessed from the name (${name}, ${type || 'unknown'})`, async () => {
      const headers = { 'Content-Type': 'image/heic' }
      expect(await received(file(10, name, type), { headers })).to.include({ 'content-type': 'image/heic' })
      expect(await received(file(10, name, type))).not.to.have.property('content-type')
    })
  }

  it('B05: the granted type wins over the local one', async () => {
    const headers = { 'Content-Type': 'audio/mp4' }
    expect(await received(file(10, 'a.m4a', 'audio/x-m4a'), { headers })).to.include({
      'content-type': 'audio/mp4',
    })
  })

  it('B07: all granted headers arrive as they are', async () => {
    const headers = {
      'Content-Type': 'image/jpeg',
      'Cache-Control': 'public, max-age=31536000',
      'Content-Disposition': `attachment; filename="a b.txt"; filename*=UTF-8''a%20b.txt`,
      'Content-MD5': 'kAFQmDzST7DWlj99KOF/cg==',
      'x-cos-meta-a': '1',
      'X-Amz-Checksum-Sha256': 'AAAA+/==',
    }
    expect(await received(file(10), { headers })).to.include(
      Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    )
  })

  it('B07: headers that only the browser sets are left to it, without a complaint of the browser', async () => {
    const set: string[] = []
    const original = XMLHttpRequest.prototype.setRequestHeader
    XMLHttpRequest.prototype.setRequestHeader = function (name, value) {
      set.push(name)
      original.call(this, name, value)
    }
    try {
      const headers = {
        Host: 'elsewhere.example',
        'Content-Length': '7',
        Date: 'Tue, 03 Jun 2025 10:00:00 GMT',
        'Sec-Fetch-Mode': 'x',
        'X-Kept': '1',
      }
      const arrived = await received(file(10), { headers })
      expect(arrived).to.include({ 'content-length': '10', 'x-kept': '1' })
      expect(arrived.host).not.to.equal('elsewhere.example')
    } finally {
      XMLHttpRequest.prototype.setRequestHeader = original
    }
    expect(set).to.deep.equal(['X-Kept'])
  })

  it('sends one value for a name granted in two spellings', async () => {
    const headers = { 'content-type': 'image/gif', 'Content-Type': 'image/png' }
    expect(await received(file(10), { headers })).to.include({ 'content-type': 'image/png' })
  })

  for (const type of ['text/plain', 'application/json', 'text/xml', 'text/plain;charset=utf-16']) {
    it(`B10: nothing is appended to ${type}`, async () => {
      const text = new Blob(['{"ü":1}'], { type })
      expect(await received(text, { headers: { 'Content-Type': type } })).to.include({ 'content-type': type })
    })
  }

  it('adds nothing of its own: no cookie, no custom header', async () => {
    document.cookie = 'session=1; path=/'
    const headers = await received(file(10), { headers: { 'Content-Type': 'image/png' } })
    expect(headers).not.to.have.any.keys('cookie', 'authorization', 'x-requested-with')
    // Fetch gives XHR no say in it: the page's policy decides, by default the origin and no path.
    if (headers.referer) expect(new URL(headers.referer).href).to.equal(`${location.origin}/`)
    document.cookie = 'session=; path=/; max-age=0'
  })

  it('passes on the URL untouched', async () => {
    const object = new TestObject()
    const path = `/${object.name}/a%20b%2Fc%E6%B5%8B'()*!~;=,$&+@:%25?q-sign-time=1;2&X=%2B+%2F&e=`
    const url = new URL(object.url).origin + path
    expect(await bench.send({}, file(10), { url }).outcome).to.have.property('kind', 'stored')
    expect((await object.puts())[0]?.url).to.equal(path)
  })

  it('sends with the granted method', async () => {
    const { object, outcome } = bench.send({}, file(10), { method: 'POST' })
    await outcome
    expect((await object.seen()).map(({ method }) => method)).to.include('POST')
  })

  for (const [what, name, value] of [
    ['beyond Latin-1', 'Content-Disposition', 'attachment; filename="—😬.txt"'],
    ['Chinese', 'x-cos-meta-name', '测试'],
    ['with a line break', 'x-cos-meta-name', 'a\r\nb: c'],
    ['under a name that is none', 'bad name', 'a'],
  ] as const) {
    it(`D09: a header value ${what} is a clear error of this file, and the next one goes on`, async () => {
      const { object, outcome } = bench.send({}, file(10), { headers: { [name]: value } })
      const error = await rejection(outcome)
      if (!isUploadError(error)) throw new Error('Expected an UploadError')
      expect(error.failure).to.deep.equal({ code: 'bad-grant', phase: 'sign', values: { header: name } })
      expect(await object.seen()).to.deep.equal([])
      expect(await bench.send({}, file(10)).outcome).to.have.property('kind', 'stored')
    })
  }

  it('D09: a Latin-1 value is sent, though engines differ in its encoding', async () => {
    const headers = { 'x-cos-meta-name': 'caf\u00e9' }
    expect((await received(file(10), { headers }))['x-cos-meta-name']).to.be.oneOf([
      'caf\u00e9',
      'caf\u00c3\u00a9',
    ])
  })
})
