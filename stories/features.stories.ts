import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { expect, waitFor } from 'storybook/test'
import { controls } from './support/controls.js'
import { STORED } from './support/fake-carrier.js'
import { file, notes, photo, report, small, song } from './support/files.js'
import { drag, look, reads } from './support/look.js'
import { scene, type Scene } from './support/scene.js'

const meta: Meta<Scene> = {
  title: 'Features',
  component: 'presigned-upload',
  render: scene,
  argTypes: controls,
}
export default meta

type Story = StoryObj<Scene>

/** As it meets the user. Files you drop here are sent nowhere: the bucket of these stories is in the page. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    const { element, reads } = look(canvasElement)
    await reads('Drop files here or choose files')
    await expect(element.items).toHaveLength(0)
  },
}

/** `accept`, `max-size` and `max-files` are told before anything is chosen. */
export const Limits: Story = {
  args: { accept: 'image/*,.pdf', maxSize: '20MB', maxFiles: 5 },
  play: reads('Images or PDF · up to 20 MB each · at most 5 files'),
}

/** What they do not allow is told once a batch, with the reason of each, and does not touch what is there. */
export const NotTaken: Story = {
  args: {
    accept: 'image/*',
    maxSize: '5MB',
    files: [photo(), report(), file('huge.png', 61e6, 'image/png')],
  },
  play: async ({ canvasElement }) => {
    const { element, reads } = look(canvasElement)
    await reads('2 files not added')
    await reads('huge.png: Too large: 61 MB, at most 5 MB')
    await expect(element.items).toHaveLength(1)
  },
}

/** Without `multiple` a new file replaces the one that is there. */
export const OneFile: Story = {
  args: { multiple: false, files: [small('first.txt')], carrier: { outcome: STORED } },
  play: async ({ canvasElement }) => {
    const { element, has, reads } = look(canvasElement)
    await has('done')
    element.addFiles([small('second.txt')])
    await reads('second.txt Uploaded')
    await expect(element.items).toHaveLength(1)
  },
}

/** With `directory` the button chooses a folder. Folders can be dropped on any element that takes many files. */
export const Folder: Story = { args: { directory: true } }

/** What runs goes on; nothing new is taken. */
export const Disabled: Story = {
  args: { disabled: true },
  play: async ({ canvasElement }) => {
    const { element } = look(canvasElement)
    drag(element, 'drop', small('late.txt'))
    await expect(element.matches(':disabled')).toBe(true)
    await expect(element.items).toHaveLength(0)
  },
}

/** While files are over it the whole element answers, and nothing flickers. */
export const DraggingOver: Story = {
  play: async ({ canvasElement }) => {
    const { element } = look(canvasElement)
    drag(element, 'dragenter', notes())
    await waitFor(() => expect(element.matches(':state(dragging)')).toBe(true))
  },
}

/** Dropped files start at once. */
export const Dropped: Story = {
  args: { carrier: { outcome: STORED } },
  play: async ({ canvasElement }) => {
    const { element, has, reads } = look(canvasElement)
    drag(element, 'drop', small('a.txt'), small('b.txt'))
    await has('done', 'done')
    await reads('2 files uploaded')
  },
}

/** With `manual` nothing leaves before the user says so, or `start()` is called. */
export const ManualStart: Story = {
  args: { manual: true, files: [small('a.txt'), small('b.txt')], carrier: { outcome: STORED } },
  play: async ({ canvasElement }) => {
    const { press, has, reads } = look(canvasElement)
    await reads('2 files ready')
    await has('queued', 'queued')
    await press('Upload')
    await has('done', 'done')
  },
}

/** `concurrency` transfers go at once, the others wait; their links are asked for when their turn comes. */
export const OneAfterTheOther: Story = {
  args: { concurrency: 1, files: [photo(), report(), song()], carrier: { upTo: 0.3 } },
  play: async ({ canvasElement }) => {
    const { reads, has } = look(canvasElement)
    await has('uploading', 'queued', 'queued')
    await reads('Waiting for its turn')
  },
}

/** A running file is cancelled and stays in the list; it can be started over, or taken out. */
export const CancelRetryRemove: Story = {
  args: { files: [photo()], carrier: { upTo: 0.4 } },
  play: async ({ canvasElement }) => {
    const { press, has, reads } = look(canvasElement)
    await has('uploading')
    await press('Cancel Beach at noon.jpg')
    await reads('Cancelled')
    await press('Retry Beach at noon.jpg')
    await has('uploading')
    await press('Cancel Beach at noon.jpg')
    await press('Remove Beach at noon.jpg')
    await has()
  },
}

/** Every word can be replaced by the property `strings`; those left out stay. */
export const OtherWords: Story = {
  args: {
    strings: { drop: 'Put your invoices here. {choose}', choose: 'Browse', done: 'Received' },
    files: [],
    carrier: { outcome: STORED },
  },
  play: async ({ canvasElement }) => {
    const { element, reads } = look(canvasElement)
    await reads('Put your invoices here. Browse')
    element.addFiles([small('invoice.pdf')])
    await reads('Received')
  },
}
