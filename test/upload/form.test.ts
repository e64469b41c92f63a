import { expect } from 'chai'
import { Harness, next, until } from './support/harness.js'

async function inForm(attributes: string) {
  const form = document.createElement('form')
  form.append(document.createElement('fieldset'))
  document.body.append(form)
  const upload = await Harness.create(attributes, form.firstElementChild ?? form)
  return { form, upload }
}

describe('in a form', () => {
  it('each finished file is one entry, its key', async () => {
    const { form, upload } = await inForm('multiple name="files"')
    upload.add('a.txt', 'b.txt')
    expect([...new FormData(form)]).to.deep.equal([])
    ;(await upload.put(0)).store()
    const complete = next(upload.element, 'upload-complete')
    ;(await upload.put(1)).store()
    await complete
    expect([...new FormData(form)]).to.deep.equal([
      ['files', 'k/a.txt'],
      ['files', 'k/b.txt'],
    ])
    upload.element.remove(upload.element.items[0]?.id)
    expect([...new FormData(form)]).to.deep.equal([['files', 'k/b.txt']])
    form.reset()
    expect([...new FormData(form)]).to.deep.equal([])
    expect(upload.element.items).to.have.length(0)
    form.remove()
  })

  it('`required` asks for a finished file', async () => {
    const { form, upload } = await inForm('multiple required')
    expect(form.checkValidity()).to.equal(false)
    expect(upload.element.validity.valueMissing).to.equal(true)
    expect(upload.element.validationMessage).to.equal('Choose a file to upload')
    upload.add('a.txt')
    expect(upload.element.validationMessage).to.equal('Wait until the upload has finished')
    ;(await upload.put()).store()
    await until(() => form.checkValidity())
    upload.element.setCustomValidity('Not this one')
    expect(form.checkValidity()).to.equal(false)
    upload.element.setCustomValidity('')
    expect(form.checkValidity()).to.equal(true)
    form.remove()
  })

  it('a disabled fieldset disables', async () => {
    const { form, upload } = await inForm('multiple')
    form.querySelector('fieldset')?.toggleAttribute('disabled', true)
    await until(() => upload.button('choose files')?.disabled)
    form.remove()
  })

  it('states can be styled', async () => {
    const { form, upload } = await inForm('multiple')
    upload.add('a.txt')
    expect(upload.element.matches(':state(uploading)')).to.equal(true)
    ;(await upload.put()).store()
    await until(() => upload.element.matches(':state(done)'))
    expect(upload.element.matches(':state(uploading)')).to.equal(false)
    form.remove()
  })
})
