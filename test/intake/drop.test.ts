import { expect } from 'chai'
import { fromDataTransfer, fromFileList } from '../../src/intake/sources.js'
import type { Rejection } from '../../src/index.js'
import { carrying, drag, Harness, text, until } from '../upload/support/harness.js'

/** A folder as the browser hands it out: a hundred entries at a time. */
function folder(fullPath: string, children: readonly object[]): object {
  return {
    isDirectory: true,
    isFile: false,
    fullPath,
    createReader() {
      const left = [...children]
      return { readEntries: (resolve: (batch: object[]) => void) => resolve(left.splice(0, 100)) }
    },
  }
}

function entry(
  fullPath: string,
  file: File | null = text(fullPath.slice(fullPath.lastIndexOf('/') + 1)),
): object {
  return {
    isDirectory: false,
    isFile: true,
    fullPath,
    file: (resolve: (file: File) => void, reject: (error: Error) => void) =>
      file ? resolve(file) : reject(new Error('not readable')),
  }
}

/** A drop whose items are folders and files; `files` holds the pseudo files that browsers put there. */
function dropOf(entries: readonly object[]): DataTransfer {
  const pseudo = new File([], 'folder')
  return {
    types: ['Files'],
    files: [pseudo],
    items: entries.map((item) => ({
      kind: 'file',
      getAsFile: () => pseudo,
      webkitGetAsEntry: () => item,
    })),
  } as unknown as DataTransfer
}

function drop(data: DataTransfer): DragEvent {
  const event = new DragEvent('drop', { bubbles: true, composed: true, cancelable: true })
  Object.defineProperty(event, 'dataTransfer', { value: data })
  return event
}

describe('files out of drops and inputs', () => {
  it('E03: a folder is opened, and its pseudo file is never taken', async () => {
    const tree = folder('/trip', [entry('/trip/a.txt'), folder('/trip/day 1', [entry('/trip/day 1/b.txt')])])
    const upload = await Harness.create('multiple manual')
    upload.element.dispatchEvent(drop(dropOf([tree])))
    await until(() => upload.element.items.length === 2)
    const paths = upload.element.items.map(({ name, path }) => `${name} ${path}`)
    expect(paths).to.deep.equal(['a.txt trip/a.txt', 'b.txt trip/day 1/b.txt'])
  })

  it('every entry of a large folder comes, in order', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `/big/${index}.txt`)
    const { found } = await fromDataTransfer(
      dropOf([
        folder(
          '/big',
          names.map((name) => entry(name)),
        ),
      ]),
    )
    expect(found.map(({ path }) => `/${path}`)).to.deep.equal(names)
  })

  it('what the browser will not open is named, and the rest still comes', async () => {
    const tree = folder('/a', [entry('/a/locked.txt', null), entry('/a/fine.txt')])
    const upload = await Harness.create('multiple manual')
    upload.element.dispatchEvent(drop(dropOf([tree])))
    await until(() => upload.notice.includes('1 item could not be read'))
    expect(upload.notice).to.include('a/locked.txt')
    expect(upload.element.items.map(({ name }) => name)).to.deep.equal(['fine.txt'])
  })

  it('E06: a drop without files is kept from the page, the highlight goes, and the user is told', async () => {
    const upload = await Harness.create('multiple')
    upload.element.dispatchEvent(drag('dragenter', carrying(text('a.txt'))))
    await until(() => upload.dragging)
    const data = new DataTransfer()
    data.setData('text/uri-list', 'https://example.com/')
    const event = drag('drop', data)
    upload.element.dispatchEvent(event)
    expect(event.defaultPrevented).to.equal(true)
    await until(() => !upload.dragging)
    await until(() => upload.notice.includes('There was no file in what you dropped'))
    expect(upload.element.items).to.have.length(0)
  })

  it('H14: the highlight stays while the pointer crosses children, and ends outside', async () => {
    const upload = await Harness.create('multiple')
    const { element } = upload
    const data = carrying(text('a.txt'))
    const box = element.getBoundingClientRect()
    const inside = { clientX: box.x + 20, clientY: box.y + 20 }
    const enter = drag('dragenter', data, inside)
    element.dispatchEvent(enter)
    expect(enter.defaultPrevented).to.equal(true)
    await until(() => upload.dragging)

    element.dispatchEvent(drag('dragleave', data, { ...inside, relatedTarget: null }))
    element.dispatchEvent(
      drag('dragleave', data, { ...inside, relatedTarget: upload.root.querySelector('button') }),
    )
    await element.updateComplete
    expect(upload.dragging).to.equal(true)
    element.dispatchEvent(drag('dragover', data, inside))

    element.dispatchEvent(
      drag('dragleave', data, { clientX: box.right + 5, clientY: box.y, relatedTarget: null }),
    )
    await until(() => !upload.dragging)

    element.dispatchEvent(drag('dragenter', data, inside))
    await until(() => upload.dragging)
    element.dispatchEvent(drag('dragleave', data, { ...inside, relatedTarget: document.body }))
    await until(() => !upload.dragging)
  })

  it('H14: a drag given up over the element does not leave the highlight behind', async () => {
    const upload = await Harness.create('multiple')
    const box = upload.element.getBoundingClientRect()
    const inside = { clientX: box.x + 20, clientY: box.y + 20 }
    const data = carrying(text('a.txt'))
    upload.element.dispatchEvent(drag('dragenter', data, inside))
    await until(() => upload.dragging)
    upload.element.dispatchEvent(drag('dragleave', data, { ...inside, relatedTarget: null }))
    await until(() => !upload.dragging)
  })

  it('dropped files are taken', async () => {
    const upload = await Harness.create('multiple manual')
    upload.element.dispatchEvent(drag('drop', carrying(text('a.txt'), text('b.txt'))))
    await until(() => upload.element.items.length === 2)
  })

  it('a disabled element takes nothing and still keeps the page', async () => {
    const upload = await Harness.create('multiple disabled')
    const event = drag('drop', carrying(text('a.txt')))
    upload.element.dispatchEvent(event)
    expect(event.defaultPrevented).to.equal(true)
    await upload.element.updateComplete
    expect(upload.element.items).to.have.length(0)
    expect(upload.button('choose files')?.disabled).to.equal(true)
  })

  it('a pasted file is taken, pasted text is left alone', async () => {
    const upload = await Harness.create('multiple manual')
    const paste = (clipboardData: DataTransfer) => {
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true })
      // Firefox does not take it from the constructor's options.
      Object.defineProperty(event, 'clipboardData', { value: clipboardData })
      return event
    }
    const words = new DataTransfer()
    words.setData('text/plain', 'words')
    const ofText = paste(words)
    upload.element.dispatchEvent(ofText)
    expect(ofText.defaultPrevented).to.equal(false)
    upload.element.dispatchEvent(paste(carrying(text('shot.png'))))
    await until(() => upload.element.items.length === 1)
  })

  it('the file input is read and emptied, so that the same file can be chosen again', async () => {
    const upload = await Harness.create('multiple manual accept=".txt"')
    const input = upload.root.querySelector('input')
    if (!input) throw new Error('no input')
    expect(input.accept).to.equal('.txt')
    input.files = carrying(text('a.txt')).files
    input.dispatchEvent(new Event('change'))
    expect(upload.element.items.map(({ name }) => name)).to.deep.equal(['a.txt'])
    expect(input.files).to.have.length(0)
  })

  it('a phone is told to open its camera', async () => {
    const upload = await Harness.create('accept="image/*" capture="environment"')
    const input = upload.root.querySelector('input')
    expect(input?.getAttribute('capture')).to.equal('environment')
    upload.element.capture = ''
    await upload.element.updateComplete
    expect(input?.hasAttribute('capture')).to.equal(false)
  })

  it('the same file twice is two items', async () => {
    const upload = await Harness.create('multiple manual')
    const file = text('a.txt')
    upload.element.addFiles([file, file])
    upload.element.addFiles([file])
    expect(upload.element.items.map(({ name }) => name)).to.deep.equal(['a.txt', 'a.txt', 'a.txt'])
    expect(new Set(upload.element.items.map(({ id }) => id)).size).to.equal(3)
  })

  it('what is not taken of a batch is told at once, each with its reason', async () => {
    const upload = await Harness.create('multiple manual accept=".txt" max-size="20B"')
    const heard: Rejection[][] = []
    upload.element.addEventListener('upload-reject', ({ detail }) => heard.push([...detail.rejections]))
    const batch = [text('a.txt'), text('b.png'), text('c.txt', 'x'.repeat(21))]
    upload.element.dispatchEvent(drag('drop', carrying(...batch)))
    await until(() => upload.notice)
    expect(heard.map((batch) => batch.map(({ file, code }) => `${file.name} ${code}`))).to.deep.equal([
      ['b.png type-not-accepted', 'c.txt too-large'],
    ])
    expect(upload.notice).to.include('2 files not added')
    expect(upload.notice).to.include('b.png: Files of this kind are not accepted')
    expect(upload.notice).to.include('c.txt: Too large: 21 bytes, at most 20 bytes')
    expect(upload.root.querySelectorAll('[part=notice]')).to.have.length(1)
  })

  it('a picked folder keeps its paths', () => {
    const file = text('b.txt')
    Object.defineProperty(file, 'webkitRelativePath', { value: 'trip/day 1/b.txt' })
    expect(fromFileList([file]).found).to.deep.equal([{ file, path: 'trip/day 1/b.txt' }])
  })
})
