import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect } from 'storybook/test'
import { controls } from './support/controls.js'
import { refused, STORED } from './support/fake-carrier.js'
import { archive, film, photo, report } from './support/files.js'
import { look, reads } from './support/look.js'
import { scene, type Scene } from './support/scene.js'
import '../themes/cards.css'
import '../themes/compact.css'
import '../themes/ledger.css'
import '../themes/night.css'

/** Each theme is a style sheet of the page, in `themes`. */
const meta: Meta<Scene> = {
  title: 'Theming/Themes',
  component: 'presigned-upload',
  render: scene,
  argTypes: controls,
  args: {
    files: [photo(), film(), report(), archive()],
    carrier: (name) =>
      name.endsWith('.mp4')
        ? { upTo: 0.6, speed: 4e9 }
        : name.endsWith('.pdf')
          ? { outcome: refused(409, 'FileAlreadyExists') }
          : name.endsWith('.gz')
            ? { upTo: 0 }
            : { outcome: STORED },
  },
  play: reads('A file of this name is there already'),
}
export default meta

type Story = StoryObj<Scene>

/** Custom properties alone. */
export const Ledger: Story = { args: { className: 'ledger' } }
export const LedgerEmpty: Story = { args: { className: 'ledger', files: [] }, play: reads('choose files') }

/** Custom properties, and states that colour the frame. */
export const Night: Story = {
  args: { className: 'night' },
  play: async (context) => {
    await reads('A file of this name is there already')(context)
    await expect(look(context.canvasElement).element.matches(':state(failed)')).toBe(true)
  },
}
export const NightEmpty: Story = { args: { className: 'night', files: [] }, play: reads('choose files') }

const slotted = html`
  <span slot="icon" style="font-size: 2em" aria-hidden="true">🗂</span>
  <span slot="label">Pictures of the flat: </span>
  <span slot="button">Browse</span>
  <small slot="hint">JPEG or PNG. They are seen by the landlord only.</small>
`

/** Parts, and words and icon of the page's own in the slots. */
export const Cards: Story = { args: { className: 'cards', slotted } }
export const CardsEmpty: Story = {
  args: { className: 'cards', slotted, files: [] },
  play: async ({ canvasElement }) => {
    const { root } = look(canvasElement)
    await expect(root.querySelector<HTMLSlotElement>('slot[name=button]')?.assignedElements()).toHaveLength(1)
  },
}

/** A button that takes no more room than one. */
export const Compact: Story = {
  args: { className: 'compact', files: [] },
  play: reads('choose files'),
}
export const CompactWithFiles: Story = {
  args: { className: 'compact', strings: { choose: 'Add files' } },
}
