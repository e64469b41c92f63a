import { expect } from 'chai'
import { hashSlices } from '../../src/checksum/hash-slices.js'
import { md5 } from '../../src/checksum/index.js'

const { signal } = new AbortController()

/** Three slices and a bit, the same bytes everywhere. */
function pattern(): Blob {
  return new Blob([Uint8Array.from({ length: 3 * 1024 * 1024 + 5 }, (_, i) => i % 251)])
}

describe('md5', () => {
  it('agrees with what others compute', async () => {
    expect(await md5(new Blob([]), signal)).to.equal('1B2M2Y8AsgTpgAmY7PhCfg==')
    expect(await md5(new Blob(['abc']), signal)).to.equal('kAFQmDzST7DWlj99KOF/cg==')
    expect(await md5(pattern(), signal)).to.equal('Aov8wTlQk8DfDccx3pbhtQ==')
  })

  it('reads slices, never the whole file', async () => {
    const file = pattern()
    file.arrayBuffer = () => Promise.reject(new Error('read whole'))
    let pauses = 0
    await hashSlices(file, () => void pauses++)
    expect(pauses).to.equal(4)
  })

  it('rejects for a file that cannot be read', async () => {
    const file = new Blob(['abc'])
    file.slice = () =>
      Object.assign(new Blob([]), {
        arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')),
      })
    const error = await hashSlices(file, () => {}).catch((reason: unknown) => reason)
    expect(error).to.have.property('name', 'NotReadableError')
  })

  it('stops when told to', async () => {
    const controller = new AbortController()
    const result = md5(pattern(), controller.signal).catch((reason: unknown) => reason)
    controller.abort()
    expect(await result).to.have.property('name', 'AbortError')
  })
})
