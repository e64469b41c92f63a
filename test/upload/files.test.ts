import { expect } from 'chai'
import { refused } from './support/carrier.js'
import { Harness, next, text, until } from './support/harness.js'

describe('files on their way', () => {
  it('a file goes from choosing to done, and each step is told', async () => {
    const upload = await Harness.create('multiple')
    const events: string[] = []
    const types = ['add', 'start', 'progress', 'success', 'complete']
    for (const type of types) upload.element.addEventListener(`upload-${type}`, () => events.push(type))
    const [item] = upload.add('report.txt')
    expect(item?.state).to.equal('queued')
    const put = await upload.put()
    await until(() => upload.words().includes('Uploading…'))
    put.onProgress(6)
    await until(() => upload.root.querySelector('progress')?.value === 0.5)
    put.onSent()
    await until(() => upload.words().includes('Finishing…'))
    const done = next(upload.element, 'upload-complete')
    put.end({ kind: 'stored', status: 200, etag: null })
    expect((await done).detail.done).to.have.length(1)
    await until(() => upload.words() === 'report.txt: Uploaded · 12 bytes')
    expect(upload.root.querySelector('progress')).to.equal(null)
    expect(events.filter((type, at) => type !== events[at - 1])).to.deep.equal(types)
    await until(() => upload.heard('status') === 'report.txt uploaded')
  })

  it('H08: outcomes bubble and are composed, progress does neither, and nothing passes for a native event', async () => {
    const upload = await Harness.create('multiple')
    const seen: string[] = []
    for (const type of ['success', 'progress'])
      document.addEventListener(`upload-${type}`, () => seen.push(type), { once: true })
    upload.add('a.txt')
    const put = await upload.put()
    const progress = next(upload.element, 'upload-progress')
    put.onProgress(3)
    await progress
    const success = next(upload.element, 'upload-success')
    put.store()
    await success
    expect(seen).to.deep.equal(['success'])
    const natives: string[] = []
    for (const type of ['change', 'input']) {
      upload.element.addEventListener(type, () => natives.push(type), { once: true })
      upload.root.querySelector('input')?.dispatchEvent(new Event(type, { bubbles: true }))
    }
    expect(natives).to.deep.equal([])
  })

  it('a link that ran out: the row says so, and the file starts over', async () => {
    const upload = await Harness.create('multiple')
    upload.add('a.txt')
    ;(await upload.put()).end(refused(403, 'ExpiredToken'))
    const second = await upload.put(1)
    await until(() => upload.words().includes('The link ran out. Starting over with a new one'))
    expect(upload.element.items[0]?.renewals).to.equal(1)
    second.store()
    await until(() => upload.words().includes('Uploaded'))
  })

  it('G05: a failure before the first byte can be retried by its own button', async () => {
    const upload = await Harness.create('multiple')
    const sign = upload.element.sign
    upload.element.sign = () => {
      throw Object.assign(new Error('no'), { status: 422, detail: 'Your space is used up' })
    }
    upload.add('a.txt')
    await until(() => upload.words() === 'a.txt: Your space is used up')
    expect(upload.carrier.puts).to.have.length(0)
    expect(upload.element.items[0]?.error?.phase).to.equal('sign')
    await until(() => upload.heard('alert') === 'a.txt: Your space is used up')
    upload.element.sign = sign
    upload.press('Retry a.txt')
    ;(await upload.put()).store()
    await until(() => upload.words().includes('Uploaded'))
  })

  it('the author is told what to change; the user is not', async () => {
    const upload = await Harness.create('multiple')
    upload.carrier.outcome = { kind: 'broken' }
    upload.carrier.cause = 'blocked-by-csp'
    const failed = next(upload.element, 'upload-error')
    upload.add('a.txt')
    const { error } = (await failed).detail.item
    expect(error?.code).to.equal('blocked-by-csp')
    expect(error?.hint).to.include('https://bucket.test').and.include('connect-src')
    expect(JSON.stringify(error)).not.to.include('?s=')
  })

  it('cancel keeps the row, remove takes it; the focus is never lost', async () => {
    const upload = await Harness.create('multiple')
    upload.add('a.txt', 'b.txt')
    await upload.put(1)
    await until(() => upload.button('Cancel a.txt'))
    upload.press('Cancel a.txt')
    await until(() => upload.words() === 'a.txt: Cancelled')
    expect(upload.focused).to.equal('Remove a.txt')
    upload.press('Remove a.txt')
    await until(() => upload.rows.length === 1)
    expect(upload.focused).to.equal('Cancel b.txt')
    upload.press('Cancel b.txt')
    await until(() => upload.button('Remove b.txt'))
    upload.press('Remove b.txt')
    await until(() => upload.rows.length === 0)
    expect(upload.focused).to.equal('choose files')
  })

  it('a retry button that goes away hands its focus on', async () => {
    const upload = await Harness.create('multiple')
    upload.add('a.txt')
    ;(await upload.put()).end(refused(409, 'Conflict'))
    await until(() => upload.button('Retry a.txt'))
    upload.press('Retry a.txt')
    await until(() => upload.button('Cancel a.txt'))
    expect(upload.focused).to.equal('Cancel a.txt')
  })

  it('several files have a summary, with actions for all', async () => {
    const upload = await Harness.create('multiple concurrency="3"')
    upload.add('a.txt', 'b.txt', 'c.txt')
    ;(await upload.put(0)).store()
    ;(await upload.put(1)).end(refused(409, 'Conflict'))
    await until(() => upload.summary.startsWith('1 of 3 files · 1 failed'))
    upload.press('Cancel all')
    await until(() => upload.summary === '1 of 3 files · 2 failed')
    upload.press('Retry failed')
    ;(await upload.put(3)).store()
    ;(await upload.put(4)).store()
    await until(() => upload.summary.startsWith('3 files uploaded'))
  })

  it('with `manual` nothing is sent before the user says so', async () => {
    const upload = await Harness.create('multiple manual')
    upload.add('a.txt')
    await until(() => upload.words() === 'a.txt: Ready to upload · 12 bytes')
    expect(upload.carrier.puts).to.have.length(0)
    upload.press('Upload')
    ;(await upload.put()).store()
    await until(() => upload.words().includes('Uploaded'))
  })

  it('without `multiple` a new file replaces, a refused one does not', async () => {
    const upload = await Harness.create('max-size="100B"')
    upload.add('a.txt')
    upload.element.addFiles([text('big.txt', 'x'.repeat(101))])
    expect(upload.element.items.map(({ name }) => name)).to.deep.equal(['a.txt'])
    await until(() => upload.notice.includes('1 file not added'))
    expect(upload.notice).to.include('big.txt: Too large: 101 bytes, at most 100 bytes')
    upload.add('b.txt', 'c.txt')
    expect(upload.element.items.map(({ name }) => name)).to.deep.equal(['b.txt'])
    await until(() => upload.notice.includes('c.txt: Too many files: at most 1'))
  })
})
