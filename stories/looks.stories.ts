import { html } from 'lit'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { controls } from './support/controls.js'
import { refused, STORED } from './support/fake-carrier.js'
import { archive, film, notes, photo, report, song } from './support/files.js'
import { reads } from './support/look.js'
import { scene, type Scene } from './support/scene.js'

/** One list in which something of everything goes on. */
const EVERYTHING: Scene = {
  files: [photo(), film(), report(), song(), archive(), notes()],
  carrier: (name) =>
    name.endsWith('.mp4')
      ? { upTo: 0.97, speed: 24_000_000 }
      : name.endsWith('.pdf')
        ? { outcome: refused(409, 'FileAlreadyExists') }
        : name.endsWith('.m4a')
          ? { upTo: 0.62 }
          : name.endsWith('.gz')
            ? { speed: 200_000_000 }
            : { outcome: STORED },
  concurrency: 4,
}

const meta: Meta<Scene> = {
  title: 'Looks',
  component: 'presigned-upload',
  render: scene,
  argTypes: controls,
  args: EVERYTHING,
  play: reads('A file of this name is there already'),
}
export default meta

type Story = StoryObj<Scene>

/** Some arrived, some run, one failed, one waits. */
export const ManyStates: Story = {}

/** On a narrow place buttons lose their words, not their names. */
export const Narrow: Story = { args: { width: '240px' } }

export const Wide: Story = { args: { width: '900px' } }

export const Dark: Story = { globals: { scheme: 'dark' } }

export const RightToLeft: Story = { globals: { direction: 'rtl' } }

/** Everything follows the size of the page's text. */
export const LargeText: Story = {
  decorators: [(story) => html`<div style="font-size: 200%">${story()}</div>`],
}

export const AllDone: Story = {
  args: { files: [photo(), report(), notes()], carrier: { outcome: STORED } },
  play: reads('3 files uploaded'),
}
