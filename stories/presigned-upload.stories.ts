import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { refused, STORED } from './support/fake-carrier.js'
import { archive, file, film, notes, photo, report, song } from './support/files.js'
import { scene, type Scene } from './support/scene.js'

const meta: Meta<Scene> = {
  title: 'Presigned upload/Overview',
  component: 'presigned-upload',
  render: scene,
}
export default meta

type Story = StoryObj<Scene>

/** As it meets the user. Files you drop are sent nowhere. */
export const Empty: Story = {}

export const Limits: Story = { args: { accept: 'image/*,.pdf', maxSize: '20MB', maxFiles: '5' } }

export const OneFile: Story = { args: { multiple: false, files: [photo()] } }

export const Folder: Story = { args: { directory: true } }

export const Disabled: Story = { args: { disabled: true } }

/** While files are over it, the whole element answers. */
export const DraggingOver: Story = {
  args: {
    then: (element) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(notes())
      void element.updateComplete.then(() =>
        element.dispatchEvent(new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true })),
      )
    },
  },
}

/** Some arrived, some run, one failed, one waits. */
export const ManyStates: Story = {
  args: {
    files: [photo(), film(), report(), song(), archive(), notes()],
    carrier: (name) =>
      name.endsWith('.mp4')
        ? { upTo: 0.97, speed: 24_000_000 }
        : name.endsWith('.pdf')
          ? { outcome: refused(403, 'AccessDenied') }
          : name.endsWith('.m4a')
            ? { upTo: 0.62 }
            : name.endsWith('.gz')
              ? { speed: 200_000_000 }
              : { outcome: STORED },
    concurrency: 4,
  },
}

export const AllDone: Story = {
  args: { files: [photo(), report(), notes()], carrier: { outcome: STORED } },
}

export const ManualStart: Story = { args: { manual: true, files: [photo(), report()] } }

export const NotTaken: Story = {
  args: {
    accept: 'image/*',
    maxSize: '5MB',
    files: [photo(), report(), file('huge.png', 61e6, 'image/png')],
  },
}

export const ThreeHundredFiles: Story = {
  args: {
    files: Array.from({ length: 300 }, (_, i) =>
      file(`IMG_${String(i + 1).padStart(4, '0')}.jpg`, 3e6, 'image/jpeg'),
    ),
    carrier: { speed: 6_000_000, outcome: STORED },
  },
}

export const Narrow: Story = { args: { ...ManyStates.args, width: '240px' } }

export const RightToLeft: Story = { args: { ...ManyStates.args }, globals: { direction: 'rtl' } }

export const Dark: Story = { args: { ...ManyStates.args }, globals: { scheme: 'dark' } }
