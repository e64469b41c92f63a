import { expect } from 'chai'
import { inForm, keysIn } from './support/form.js'
import { Harness, next, until } from './support/harness.js'

const first = { key: 'u/7/one.png', name: 'one.png', size: 2_000 }
const second = { key: 'u/7/two.pdf', name: 'two.pdf', size: 30_000 }
const attribute = `value='${JSON.stringify([first, second])}'`

describe('a form with files that are stored already', () => {
  it('shows them, and sends them', async () => {
    const { form, upload } = await inForm(`multiple required name="files" ${attribute}`)
    await until(() => upload.rows.length === 2)
    expect(keysIn(form)).to.deep.equal([first.key, second.key])
    expect(form.checkValidity()).to.equal(true)
    expect(upload.words(0)).to.equal('one.png: Uploaded · 2 kB')
    expect(upload.element.value).to.deep.equal([first, second])
    expect(upload.carrier.puts).to.have.length(0)
  })

  it('one that the user takes out is seen by the form', async () => {
    const { form, upload } = await inForm(`multiple name="files" ${attribute}`)
    await until(() => upload.button('Remove one.png'))
    const removed = next(upload.element, 'upload-remove')
    upload.press('Remove one.png')
    expect((await removed).detail.item.key).to.equal(first.key)
    expect(keysIn(form)).to.deep.equal([second.key])
    expect(upload.element.value).to.deep.equal([second])
    form.reset()
    await until(() => keysIn(form).length === 2)
    expect(keysIn(form)).to.deep.equal([first.key, second.key])
  })

  it('new files stand beside them, and count with them for `max-files`', async () => {
    const { form, upload } = await inForm(`multiple name="files" max-files="3" ${attribute}`)
    await until(() => upload.element.items.length === 2)
    upload.add('a.txt', 'b.txt')
    expect(upload.element.items).to.have.length(3)
    ;(await upload.put()).store()
    await until(() => keysIn(form).length === 3)
    expect(upload.element.value.map(({ key }) => key)).to.deep.equal([first.key, second.key, 'k/a.txt'])
  })

  it('without `multiple` a new file replaces it', async () => {
    const { form, upload } = await inForm(`name="files" value='${JSON.stringify([first])}'`)
    await until(() => upload.element.items.length === 1)
    upload.add('a.txt')
    expect(upload.element.items.map(({ name }) => name)).to.deep.equal(['a.txt'])
    ;(await upload.put()).store()
    await until(() => keysIn(form)[0] === 'k/a.txt')
  })

  it('set by script: what is in the list stays, what is not goes, what is on its way goes on', async () => {
    const { form, upload } = await inForm('multiple name="files"')
    upload.element.value = [first]
    // At once, so that no form is sent without them.
    expect(keysIn(form)).to.deep.equal([first.key])
    expect(upload.element.value).to.deep.equal([first])
    upload.add('a.txt')
    const put = await upload.put()
    const [kept] = upload.element.items
    upload.element.value = [first, second]
    await until(() => keysIn(form).length === 2)
    expect(upload.element.items[0]).to.equal(kept)
    upload.element.value = [first]
    upload.element.value = [second]
    await until(() => keysIn(form).length === 1)
    expect(keysIn(form)).to.deep.equal([second.key])
    put.store()
    await until(() => keysIn(form).length === 2)
    // As a framework does that renders what it was told.
    upload.element.value = [...upload.element.value]
    await until(() => form.checkValidity())
    expect(upload.element.items.map(({ name }) => name)).to.deep.equal(['a.txt', 'two.pdf'])
    expect(put.signal.aborted).to.equal(false)
    upload.element.value = []
    expect(keysIn(form)).to.deep.equal([])
  })

  it('set before the element is in the page', async () => {
    const upload = new Harness('<presigned-upload multiple name="files"></presigned-upload>')
    upload.element.value = [first]
    const { form } = await inForm('multiple')
    form.append(upload.element)
    await until(() => upload.rows.length === 1)
    expect(keysIn(form)).to.deep.equal([first.key])
  })

  it('only the key is needed; what is no list is reported and changes nothing', async () => {
    const { upload } = await inForm(`multiple name="files" value='[{"key":"u/7/a%20b.txt"}]'`)
    await until(() => upload.element.value.length === 1)
    expect(upload.element.value).to.deep.equal([{ key: 'u/7/a%20b.txt', name: 'a%20b.txt', size: 0 }])
    const original = console.warn
    const heard: unknown[] = []
    console.warn = (...words: unknown[]) => void heard.push(...words)
    upload.element.setAttribute('value', '[object Object]')
    await until(() => heard.length > 0)
    upload.element.setAttribute('value', '[null]')
    await until(() => upload.element.checkValidity())
    console.warn = original
    expect(heard).to.deep.equal(['<presigned-upload>: value must be a list of { key, name, size }; ignored'])
    expect(upload.element.value).to.have.length(1)
  })

  it('the browser brings them back when the page is left and found again', async () => {
    const { form, upload } = await inForm('multiple name="files"')
    upload.element.formStateRestoreCallback(JSON.stringify([second]))
    await until(() => upload.rows.length === 1)
    expect(keysIn(form)).to.deep.equal([second.key])
  })

  it('an empty list takes the finished ones out at once, and leaves the form valid', async () => {
    const { form, upload } = await inForm(`multiple name="files" ${attribute}`)
    upload.element.value = []
    expect(keysIn(form)).to.deep.equal([])
    expect(form.checkValidity()).to.equal(true)
    const bare = await inForm('multiple name="files"')
    bare.form.reset()
    expect(bare.form.checkValidity()).to.equal(true)
    // Nothing to show, though what draws files is there by now: who asked for it before has had it.
    await import('../../src/upload/sending.js')
    await new Promise(requestAnimationFrame)
    expect(bare.upload.root.querySelector('.summary')).to.equal(null)
  })

  it('without `multiple` a file that is picked right after replaces it, and stays', async () => {
    const { form, upload } = await inForm('name="files"')
    upload.element.value = [first]
    upload.add('a.txt')
    ;(await upload.put()).store()
    await until(() => upload.element.items[0]?.state === 'done')
    expect(keysIn(form)).to.deep.equal(['k/a.txt'])
  })

  it('a size that is none is 0, a name is words, and a key counts once', async () => {
    const { form, upload } = await inForm('multiple name="files"')
    const sizes: unknown[] = [-1, NaN, Infinity, 'big', null, {}]
    const odd = sizes.map((size, i) => ({ key: `k${i}`, name: i, size }))
    upload.element.value = [first, { ...first }]
    expect(keysIn(form)).to.deep.equal([first.key])
    upload.element.value = odd as never
    expect(upload.element.value).to.deep.equal(
      sizes.map((_, i) => ({ key: `k${i}`, name: String(i), size: 0 })),
    )
  })

  it('a name that is taken away takes the entries away, and brings them back', async () => {
    const { form, upload } = await inForm(`multiple name="files" ${attribute}`)
    upload.element.name = ''
    await upload.element.updateComplete
    expect([...new FormData(form)]).to.deep.equal([])
    upload.element.name = 'papers'
    await upload.element.updateComplete
    expect(new FormData(form).getAll('papers')).to.deep.equal([first.key, second.key])
  })
})
