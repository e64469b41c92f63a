import { expect } from 'chai'
import { isAbort } from '../../src/queue/errors.js'
import { causeOf, type Facts } from '../../src/transport/diagnose.js'
import { bucketOrigin, deadOrigin, TestObject } from '../support/bucket-client.js'
import { Bench, file, rejection } from './support.js'

/** A file that changed on disk after it was chosen: its size is known, its bytes cannot be had. */
class UnreadableFile extends File {
  override slice(): Blob {
    const blob = new Blob(['x'])
    blob.arrayBuffer = () => Promise.reject(new DOMException('changed', 'NotReadableError'))
    return blob
  }
}

describe('the order in which causes are looked for', () => {
  const calm = { offline: false, fileReadable: true, blockedByPolicy: false, originAnswers: false }

  async function cause(facts: Partial<typeof calm>): Promise<[string, string[]]> {
    const asked: string[] = []
    const all = { ...calm, ...facts }
    const ask = <T>(name: string, value: T): T => (asked.push(name), value)
    const answers: Facts = {
      offline: () => ask('offline', all.offline),
      fileReadable: async () => ask('file', all.fileReadable),
      blockedByPolicy: () => ask('policy', all.blockedByPolicy),
      originAnswers: async () => ask('network', all.originAnswers),
    }
    return [await causeOf(answers), asked]
  }

  it('offline is certain: nothing else is asked', async () => {
    expect(await cause({ offline: true, fileReadable: false })).to.deep.equal(['offline', ['offline']])
  })
  it('an unreadable file explains it before the network is asked', async () => {
    const expected = ['file-unreadable', ['offline', 'file']]
    expect(await cause({ fileReadable: false, blockedByPolicy: true })).to.deep.equal(expected)
  })
  it("the page's policy comes before the network", async () => {
    const expected = ['blocked-by-csp', ['offline', 'file', 'policy']]
    expect(await cause({ blockedByPolicy: true, originAnswers: true })).to.deep.equal(expected)
  })
  it('a bucket that answers, or does not', async () => {
    expect((await cause({ originAnswers: true }))[0]).to.equal('reachable')
    expect((await cause({}))[0]).to.equal('unreachable')
  })
  it('a policy that is reported late, by the probe, still counts', async () => {
    let probed = false
    const facts: Facts = {
      offline: () => false,
      fileReadable: async () => true,
      blockedByPolicy: () => probed,
      originAnswers: async () => !(probed = true),
    }
    expect(await causeOf(facts)).to.equal('blocked-by-csp')
  })
})

describe('why a PUT ended with status 0', () => {
  let bench: Bench
  beforeEach(() => (bench = new Bench()))
  afterEach(() => bench.close())

  const { signal } = new AbortController()
  const diagnose = (url: string, data: Blob = file(10)) =>
    bench.transport.diagnose({ url, file: data, signal })

  it('reachable: the bucket answers, only not to this page', async () => {
    const { object, outcome } = bench.send({ cors: false, status: 403 }, file(10))
    expect(await outcome).to.deep.equal({ kind: 'broken' })
    expect(await diagnose(object.url)).to.equal('reachable')
  })

  it('unreachable: nothing listens there', async () => {
    const url = `${deadOrigin}/a?q-signature=secret`
    expect(await bench.send({}, file(10), { url }).outcome).to.deep.equal({ kind: 'broken' })
    expect(await diagnose(url)).to.equal('unreachable')
  })

  it('the probe carries nothing of the signed URL, no cookie and no referrer', async () => {
    const probes: [string, RequestInit | undefined][] = []
    const original = window.fetch
    window.fetch = (input, init) => {
      probes.push([new Request(input).url, init])
      return original(input, init)
    }
    try {
      await diagnose(`${bucketOrigin}/a/b?q-signature=secret`)
    } finally {
      window.fetch = original
    }
    expect(probes).to.have.length(1)
    const [[url, init] = ['', undefined]] = probes
    expect(url).to.equal(`${bucketOrigin}/`)
    expect(init).to.include({
      mode: 'no-cors',
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    })
  })

  it('file-unreadable: the file changed or is gone', async () => {
    expect(await diagnose(bucketOrigin, new UnreadableFile(['abc'], 'a.txt'))).to.equal('file-unreadable')
  })

  it('an empty file is readable', async () => {
    expect(await diagnose(bucketOrigin, new File([], 'empty.txt'))).to.equal('reachable')
  })

  it('offline: the browser says so', async () => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false })
    try {
      expect(await diagnose(bucketOrigin)).to.equal('offline')
    } finally {
      Reflect.deleteProperty(navigator, 'onLine')
    }
    expect(await diagnose(bucketOrigin)).to.equal('reachable')
  })

  it('ends with an AbortError when it is cancelled', async () => {
    const controller = new AbortController()
    const looking = bench.transport.diagnose({ url: bucketOrigin, file: file(10), signal: controller.signal })
    controller.abort()
    expect(isAbort(await rejection(looking))).to.equal(true)
  })

  it("C10: the page's policy blocks the bucket: told, and nothing arrives there", async () => {
    const object = new TestObject()
    const frame = document.createElement('iframe')
    const url = new URL('./csp-frame.html', import.meta.url)
    url.search = new URLSearchParams({ url: object.url }).toString()
    frame.src = url.href
    const told = new Promise<unknown>((resolve) => {
      const listen = ({ source, data }: MessageEvent) => {
        if (source !== frame.contentWindow) return
        window.removeEventListener('message', listen)
        resolve(data)
      }
      window.addEventListener('message', listen)
    })
    document.body.append(frame)
    expect(await told).to.deep.equal({ outcome: { kind: 'broken' }, cause: 'blocked-by-csp' })
    frame.remove()
    expect(await object.seen()).to.deep.equal([])
  })

  it('a policy that only reports blocks nothing', async () => {
    const event = (disposition: 'report' | 'enforce') =>
      document.dispatchEvent(
        new SecurityPolicyViolationEvent('securitypolicyviolation', {
          disposition,
          effectiveDirective: 'connect-src',
          blockedURI: `${deadOrigin}/a`,
        }),
      )
    event('report')
    expect(await diagnose(`${deadOrigin}/b`)).to.equal('unreachable')
    event('enforce')
    expect(await diagnose(`${deadOrigin}/b`)).to.equal('blocked-by-csp')
  })
})
