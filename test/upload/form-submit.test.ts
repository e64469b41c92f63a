import { expect } from 'chai'
import { refused } from './support/carrier.js'
import { inForm, submissions } from './support/form.js'
import { Harness, until } from './support/harness.js'

function button(form: HTMLFormElement, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = document.createElement('button')
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  form.append(made)
  return made
}

describe('a form that is submitted while files are on their way', () => {
  it('is blocked with a message, and goes once they have arrived', async () => {
    const { form, upload } = await inForm('multiple name="files"')
    const seen = submissions(form)
    upload.add('a.txt')
    expect(upload.element.validity.badInput).to.equal(true)
    expect(upload.element.validationMessage).to.equal('Wait until the upload has finished')
    button(form).click()
    expect(seen).to.have.length(0)
    ;(await upload.put()).store()
    await until(() => upload.element.validity.valid)
    form.requestSubmit()
    expect(seen.map(({ keys }) => keys)).to.deep.equal([['k/a.txt']])
  })

  it('is blocked without the browser’s validation as well', async () => {
    const { form, upload } = await inForm('multiple name="files"', { novalidate: '' })
    const seen = submissions(form)
    upload.add('a.txt')
    // What guards the form comes with the first file: from then on nothing gets through.
    await until(() => {
      seen.length = 0
      form.requestSubmit()
      return seen.length === 0
    })
    ;(await upload.put()).store()
    await until(() => upload.element.validity.valid)
    form.requestSubmit()
    expect(seen).to.have.length(1)
  })

  it('a retry blocks it again', async () => {
    const { form, upload } = await inForm('multiple name="files"')
    upload.add('a.txt')
    ;(await upload.put()).end(refused(409, 'Conflict'))
    await until(() => form.checkValidity())
    upload.element.retry()
    expect(form.checkValidity()).to.equal(false)
    ;(await upload.put(1)).store()
    await until(() => form.checkValidity())
  })

  it('with `wait` it goes by itself, with the same button', async () => {
    const { form, upload } = await inForm('multiple required name="files" while-uploading="wait"')
    const seen = submissions(form)
    const save = button(form, { name: 'do', value: 'save' })
    upload.add('a.txt', 'b.txt')
    await until(() => form.checkValidity())
    const said: string[] = []
    const region = upload.root.querySelector('[role=status]')
    if (!region) throw new Error('nothing to hear')
    new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, { childList: true })
    save.click()
    await until(() => upload.notice.includes('The form will be sent once every file has arrived'))
    await until(() => said.includes('The form will be sent once every file has arrived'))
    ;(await upload.put(0)).store()
    await until(() => upload.element.items[0]?.state === 'done')
    expect(seen).to.have.length(0)
    ;(await upload.put(1)).store()
    await until(() => seen.length > 0)
    expect(seen).to.deep.equal([{ keys: ['k/a.txt', 'k/b.txt'], by: save }])
    await until(() => upload.notice === '')
  })

  it('with `wait` a button that is gone meanwhile does not hold it up', async () => {
    const { form, upload } = await inForm('multiple name="files" while-uploading="wait"')
    const seen = submissions(form)
    const save = button(form)
    upload.add('a.txt')
    await until(() => form.checkValidity())
    save.click()
    save.remove()
    ;(await upload.put()).store()
    await until(() => seen.length > 0)
    expect(seen).to.deep.equal([{ keys: ['k/a.txt'], by: null }])
  })

  it('with `wait` it is given up when a file fails, which is said', async () => {
    const { form, upload } = await inForm('multiple name="files" while-uploading="wait"')
    const seen = submissions(form)
    upload.add('a.txt', 'b.txt')
    await until(() => form.checkValidity())
    form.requestSubmit()
    ;(await upload.put(0)).end(refused(409, 'Conflict'))
    ;(await upload.put(1)).store()
    await until(() => upload.notice.includes('The form was not sent, because a file did not arrive'))
    await until(() => upload.heard('alert') === 'The form was not sent, because a file did not arrive')
    expect(seen).to.have.length(0)
    upload.element.retry()
    ;(await upload.put(2)).store()
    await until(() => upload.element.items.every(({ state }) => state === 'done'))
    expect(seen).to.have.length(0)
    form.requestSubmit()
    expect(seen).to.have.length(1)
  })

  for (const [how, take] of Object.entries<(form: HTMLFormElement, upload: Harness) => void>({
    'one of its files is removed': (_, { element }) => element.remove(element.items[0]?.id),
    'all files are removed': (_, { element }) => element.clear(),
    'it is reset': (form) => form.reset(),
  })) {
    it(`with \`wait\` it is taken back when ${how}, which goes without saying`, async () => {
      const { form, upload } = await inForm('multiple name="files" while-uploading="wait"')
      const seen = submissions(form)
      upload.add('a.txt', 'b.txt')
      const puts = [await upload.put(0), await upload.put(1)]
      await until(() => form.checkValidity())
      form.requestSubmit()
      await until(() => upload.notice.includes('The form will be sent'))
      take(form, upload)
      await until(() => upload.notice === '')
      for (const put of puts) put.store()
      await until(() => upload.element.items.every(({ state }) => state === 'done'))
      // Whatever arrives later must not send it either: the only submission is the user's next one.
      upload.add('c.txt')
      ;(await upload.put(2)).store()
      await until(() => upload.words(upload.rows.length - 1).startsWith('c.txt: Uploaded'))
      expect(upload.notice).to.equal('')
      const again = button(form)
      again.click()
      expect(seen.map(({ by }) => by)).to.deep.equal([again])
    })
  }

  it('with `wait` it is taken back when the element leaves the page', async () => {
    const { form, upload } = await inForm('multiple name="files" while-uploading="wait"')
    const seen = submissions(form)
    upload.add('a.txt')
    await upload.put(0)
    await until(() => form.checkValidity())
    form.requestSubmit()
    upload.element.remove()
    await new Promise((resolve) => setTimeout(resolve, 0))
    form.append(upload.element)
    ;(await upload.put(1)).store()
    await until(() => upload.words().startsWith('a.txt: Uploaded'))
    expect(upload.notice).to.equal('')
    const again = button(form)
    again.click()
    expect(seen.map(({ by }) => by)).to.deep.equal([again])
  })

  it('with `wait` a file that fails gives it up, though an earlier failure is taken out', async () => {
    const { form, upload } = await inForm('multiple name="files" while-uploading="wait"')
    const seen = submissions(form)
    upload.add('a.txt', 'b.txt', 'c.txt')
    ;(await upload.put(0)).end(refused(409, 'Conflict'))
    await until(() => upload.element.items[0]?.state === 'failed')
    await until(() => form.checkValidity())
    form.requestSubmit()
    upload.element.remove(upload.element.items[0]?.id)
    ;(await upload.put(1)).end(refused(409, 'Conflict'))
    ;(await upload.put(2)).store()
    await until(() => upload.notice.includes('The form was not sent, because a file did not arrive'))
    expect(seen).to.have.length(0)
  })

  it('with `wait` and `manual` the form’s button begins the upload', async () => {
    const { form, upload } = await inForm('multiple manual name="files" while-uploading="wait"')
    const seen = submissions(form)
    upload.add('a.txt')
    await until(() => form.checkValidity())
    form.requestSubmit()
    ;(await upload.put()).store()
    await until(() => seen.length > 0)
    expect(seen[0]?.keys).to.deep.equal(['k/a.txt'])
  })

  it('two elements: it goes when both have finished', async () => {
    const { form, upload } = await inForm('multiple name="files" while-uploading="wait"')
    const other = await Harness.create('multiple name="files" while-uploading="wait"', form)
    const seen = submissions(form)
    upload.add('a.txt')
    other.add('b.txt')
    await until(() => form.checkValidity())
    form.requestSubmit()
    ;(await upload.put()).store()
    await until(() => upload.element.items[0]?.state === 'done')
    ;(await other.put()).store()
    await until(() => seen.length > 0)
    expect(seen.map(({ keys }) => keys)).to.deep.equal([['k/a.txt', 'k/b.txt']])
  })

  it('with `allow` it goes without them', async () => {
    const { form, upload } = await inForm('multiple name="files" while-uploading="allow"')
    const seen = submissions(form)
    upload.add('a.txt')
    await upload.put()
    form.requestSubmit()
    expect(seen.map(({ keys }) => keys)).to.deep.equal([[]])
  })

  it('in a shadow tree as well', async () => {
    const host = document.createElement('div')
    document.body.append(host)
    const { form, upload } = await inForm('multiple name="files" while-uploading="wait"')
    host.attachShadow({ mode: 'open' }).append(form)
    const seen = submissions(form)
    upload.add('a.txt')
    await until(() => form.checkValidity())
    form.requestSubmit()
    expect(seen).to.have.length(0)
    ;(await upload.put()).store()
    await until(() => seen.length > 0)
    host.remove()
  })
})
