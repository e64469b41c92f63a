import { expect } from 'chai'
import { inForm, keysIn } from './support/form.js'
import { next, until } from './support/harness.js'

describe('in a form', () => {
  it('each finished file is one entry, its key', async () => {
    const { form, upload } = await inForm('multiple name="files"')
    upload.add('a.txt', 'b.txt')
    expect(keysIn(form)).to.deep.equal([])
    ;(await upload.put(0)).store()
    const complete = next(upload.element, 'upload-complete')
    ;(await upload.put(1)).store()
    await complete
    expect([...new FormData(form)]).to.deep.equal([
      ['files', 'k/a.txt'],
      ['files', 'k/b.txt'],
    ])
    upload.element.remove(upload.element.items[0]?.id)
    expect(keysIn(form)).to.deep.equal(['k/b.txt'])
    form.reset()
    expect(keysIn(form)).to.deep.equal([])
    expect(upload.element.items).to.have.length(0)
  })

  it('very many files: the entries are complete when the uploads are', async () => {
    const { form, upload } = await inForm('multiple name="files" concurrency="50"')
    upload.carrier.outcome = { kind: 'stored', status: 200, etag: null }
    const complete = next(upload.element, 'upload-complete')
    upload.add(...Array.from({ length: 450 }, (_, index) => `${index}.txt`))
    await complete
    expect(keysIn(form)).to.have.length(450)
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
    expect(upload.element.validity.customError).to.equal(true)
    upload.element.setCustomValidity('')
    expect(form.checkValidity()).to.equal(true)
  })

  it('H12: a form without its required file is held, and what is missing has the focus', async () => {
    const { form, upload } = await inForm('multiple required')
    let invalid = 0
    let submitted = 0
    upload.element.addEventListener('invalid', () => invalid++)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      submitted++
    })
    form.requestSubmit()
    expect([invalid, submitted]).to.deep.equal([1, 0])
    await until(() => upload.focused === 'choose files')
    expect(document.activeElement).to.equal(upload.element)
    upload.button('choose files')?.blur()
    expect(upload.element.reportValidity()).to.equal(false)
    await until(() => upload.focused === 'choose files')
    upload.add('a.txt')
    ;(await upload.put()).store()
    await until(() => form.checkValidity())
    form.requestSubmit()
    expect(submitted).to.equal(1)
  })

  it('a disabled fieldset disables, and its files are no part of the form', async () => {
    const { form, upload } = await inForm('multiple required name="files"')
    form.querySelector('fieldset')?.toggleAttribute('disabled', true)
    await until(() => upload.button('choose files')?.disabled)
    expect(form.checkValidity()).to.equal(true)
    upload.element.value = [{ key: 'a/1.png', name: '1.png', size: 3 }]
    await until(() => upload.rows.length === 1)
    expect(keysIn(form)).to.deep.equal([])
    form.querySelector('fieldset')?.removeAttribute('disabled')
    await until(() => !upload.button('choose files')?.disabled)
    expect(keysIn(form)).to.deep.equal(['a/1.png'])
  })

  it('states can be styled', async () => {
    const { upload } = await inForm('multiple')
    upload.add('a.txt')
    expect(upload.element.matches(':state(uploading)')).to.equal(true)
    ;(await upload.put()).store()
    await until(() => upload.element.matches(':state(done)'))
    expect(upload.element.matches(':state(uploading)')).to.equal(false)
  })

  it('`:state(user-invalid)` begins with the first try, and ends with a reset', async () => {
    const { form, upload } = await inForm('multiple required')
    const wrong = () => upload.element.matches(':state(user-invalid)')
    expect(upload.element.matches(':invalid')).to.equal(true)
    expect(wrong()).to.equal(false)
    form.requestSubmit()
    expect(wrong()).to.equal(true)
    upload.add('a.txt')
    expect(wrong()).to.equal(false)
    ;(await upload.put()).store()
    await until(() => form.checkValidity())
    expect(wrong()).to.equal(false)
    upload.element.clear()
    expect(wrong()).to.equal(true)
    form.reset()
    expect(wrong()).to.equal(false)
  })
})
