/** With real keys: what a user without a pointer meets, in its order. */
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { refused } from './support/carrier.js'
import { Harness, text, until } from './support/harness.js'

const press = (key: string) => sendKeys({ press: key })

/** Tab from a link before the element to one behind it; names of what had the focus in between. */
async function walk(upload: Harness): Promise<string[]> {
  const names: string[] = []
  const [before, after] = [fence(), fence()]
  upload.element.before(before)
  upload.element.after(after)
  before.focus()
  for (;;) {
    await press('Tab')
    if (document.activeElement === after || names.length > 20) break
    names.push(upload.focused)
    expect(outlineOf(upload), `focus on “${upload.focused}” is seen`).to.match(/^solid [2-9]/)
  }
  before.remove()
  after.remove()
  return names
}

function fence(): HTMLElement {
  const link = document.createElement('button')
  link.textContent = 'fence'
  return link
}

function outlineOf({ root }: Harness): string {
  const { outlineStyle, outlineWidth } = getComputedStyle(root.activeElement ?? document.body)
  return `${outlineStyle} ${outlineWidth}`
}

/** The file picker stays shut; answers how often it was asked for. */
function picker({ root }: Harness): () => number {
  let asked = 0
  root.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    asked++
  })
  return () => asked
}

describe('by keyboard', () => {
  it('the button opens the file picker by Enter and by Space, once each', async () => {
    const upload = await Harness.create('multiple')
    const asked = picker(upload)
    expect(await walk(upload)).to.deep.equal(['choose files'])
    upload.element.focus()
    expect(upload.focused).to.equal('choose files')
    await press('Enter')
    expect(asked()).to.equal(1)
    await press(' ')
    expect(asked()).to.equal(2)
  })

  it('the focus goes through zone, summary and rows in the order in which they stand, and is seen', async () => {
    const upload = await Harness.create('multiple')
    upload.add('a.txt', 'b.txt')
    ;(await upload.put(0)).end(refused(409, 'Conflict'))
    await until(() => upload.button('Retry a.txt') && upload.button('Cancel b.txt'))
    expect(await walk(upload)).to.deep.equal([
      'choose files',
      'Retry failed',
      'Cancel all',
      'Retry a.txt',
      'Remove a.txt',
      'Cancel b.txt',
    ])
  })

  it('what was not taken is told before the files, and dismissed without losing the focus', async () => {
    const upload = await Harness.create('multiple accept="image/*"')
    upload.add('a.txt')
    const dismiss = await until(() => upload.button('Dismiss'))
    expect(await walk(upload)).to.deep.equal(['choose files', 'Dismiss'])
    dismiss.focus()
    await press('Enter')
    await until(() => upload.notice === '')
    expect(upload.focused).to.equal('choose files')
  })

  it('rows are removed one after the other, from any of them, and the focus is never lost', async () => {
    const upload = await Harness.create('multiple')
    upload.carrier.outcome = refused(409, 'Conflict')
    upload.add('a.txt', 'b.txt', 'c.txt')
    const middle = await until(() => upload.button('Retry c.txt') && upload.button('Remove b.txt'))
    middle.focus()
    await press('Enter')
    await until(() => upload.rows.length === 2)
    expect(upload.focused).to.equal('Remove c.txt')
    await press(' ')
    await until(() => upload.rows.length === 1)
    expect(upload.focused).to.equal('Remove a.txt')
    await press('Enter')
    await until(() => upload.rows.length === 0)
    expect(upload.focused).to.equal('choose files')
  })

  it('an action for all files that goes away with its work leaves the focus in the element', async () => {
    const upload = await Harness.create('multiple manual')
    upload.add('a.txt', 'b.txt')
    const start = await until(() => upload.button('Upload'))
    start.focus()
    await press('Enter')
    await until(() => upload.button('Cancel all'))
    expect(upload.focused).not.to.equal('')
    expect(document.activeElement).to.equal(upload.element)
  })

  it('an element that takes nothing is passed by', async () => {
    const upload = await Harness.create('multiple')
    upload.carrier.outcome = refused(409, 'Conflict')
    upload.add('a.txt')
    await until(() => upload.button('Retry a.txt'))
    upload.element.disabled = true
    await upload.element.updateComplete
    await until(() => upload.button('Retry a.txt')?.disabled)
    expect(await walk(upload)).to.deep.equal([])
  })

  it('a click on its label goes to the button', async () => {
    const label = document.createElement('label')
    label.textContent = 'Passport'
    document.body.append(label)
    const upload = await Harness.create('', label)
    upload.element.addEventListener('click', (event) => event.preventDefault())
    label.click()
    expect(upload.focused).to.equal('choose a file')
    label.remove()
  })

  it('E06: a paste of words, without a file, goes where the page sends it', async () => {
    const upload = await Harness.create('multiple')
    upload.element.focus()
    const paste = new ClipboardEvent('paste', {
      bubbles: true,
      cancelable: true,
      clipboardData: new DataTransfer(),
    })
    upload.root.activeElement?.dispatchEvent(paste)
    expect(paste.defaultPrevented).to.equal(false)
    upload.element.addFiles([text('a.txt')])
    expect(upload.element.items).to.have.length(1)
  })
})
