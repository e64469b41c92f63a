/** What a user without a pointer meets, in the rows of a folder. */
import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { Bucket, FolderHarness, until } from './support/folder-harness.js'

const press = (key: string) => sendKeys({ press: key })
const FILES = ['a/1.txt', 'apple.txt', 'banana.txt', 'berry.txt', 'blue.txt']

/** With keys that are held. */
function hold(folder: FolderHarness, key: string, held: KeyboardEventInit): void {
  const target = folder.root.activeElement
  target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))
}

async function focusedAt(folder: FolderHarness, name: string): Promise<void> {
  folder.row(name).focus()
  expect(folder.focused).to.equal(name)
}

describe('keys in a folder', () => {
  it('one row is in the order of Tab, with its controls; arrows, Home, End and letters walk', async () => {
    const folder = await FolderHarness.of(new Bucket(FILES), 'share')
    expect(folder.rows.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1)
    await focusedAt(folder, 'a')
    await press('ArrowDown')
    expect(folder.focused).to.equal('apple.txt')
    await press('End')
    expect(folder.focused).to.equal('blue.txt')
    await press('PageUp')
    await press('b')
    expect(folder.focused).to.equal('banana.txt')
    await press('b')
    expect(folder.focused).to.equal('berry.txt')
    const walked: string[] = []
    for (let step = 0; step < 4; step++) {
      await press('ArrowRight')
      walked.push(folder.focused)
    }
    expect(walked).to.deep.equal([
      'Select berry.txt',
      'berry.txt',
      'Copy link to berry.txt',
      'Download berry.txt',
    ])
    await press('ArrowUp')
    expect(folder.focused).to.equal('Download banana.txt')
    await press('Home')
    expect(folder.rows.filter(({ tabIndex }) => tabIndex === 0)[0]).to.equal(folder.row('a'))
  })

  it('Space chooses, Shift chooses to there and takes back, Ctrl+A chooses all, Escape none', async () => {
    const folder = await FolderHarness.of(new Bucket(FILES))
    await focusedAt(folder, 'apple.txt')
    await press(' ')
    expect(folder.selected).to.deep.equal(['apple.txt'])
    hold(folder, 'ArrowDown', { shiftKey: true })
    hold(folder, 'ArrowDown', { shiftKey: true })
    await until(() => folder.selected.join() === 'apple.txt,banana.txt,berry.txt')
    hold(folder, 'ArrowUp', { shiftKey: true })
    await until(() => folder.selected.join() === 'apple.txt,banana.txt')
    await until(() => folder.heard === '2 selected')
    hold(folder, 'a', { ctrlKey: true })
    await until(() => folder.selected.length === 5)
    expect(folder.find<HTMLInputElement>('.head input').checked).to.equal(true)
    await press('Escape')
    await until(() => folder.selected.length === 0)
  })

  it('Enter opens, Backspace leads back to where the folder is, and the focus is never lost', async () => {
    const folder = await FolderHarness.of(new Bucket([...FILES, 'c/d/e/2.txt']))
    await focusedAt(folder, 'c')
    await press('Enter')
    await until(() => folder.focused === 'd')
    await press('Enter')
    await until(() => folder.focused === 'e')
    await press('Backspace')
    await until(() => folder.focused === 'd')
    hold(folder, 'ArrowUp', { altKey: true })
    await until(() => folder.focused === 'c')
  })

  it('where a folder is empty, the focus is on its name', async () => {
    const folder = await FolderHarness.of(new Bucket(['none/', 'x']))
    await focusedAt(folder, 'none')
    await press('Enter')
    await until(() => folder.focused === 'none' && folder.rows.length === 0)
  })

  it('the path can be pressed, and the focus goes to the rows', async () => {
    const folder = await FolderHarness.of(new Bucket(FILES), 'folder="a/"')
    folder.press('All files')
    await until(() => folder.focused === 'a')
  })

  it('ArrowDown leads from the filter to what it found', async () => {
    const folder = await FolderHarness.of(new Bucket(FILES))
    folder.find('input[type=search]').focus()
    folder.filter('b')
    await until(() => folder.heard === '3 of 5')
    await press('ArrowDown')
    expect(folder.focused).to.equal('banana.txt')
  })
})
