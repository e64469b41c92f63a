import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { attachments } from './recipes/attachments.js'
import { avatar } from './recipes/avatar.js'
import { behindSignIn } from './recipes/behind-sign-in.js'
import { form } from './recipes/form.js'
import { STORED } from './support/fake-carrier.js'
import { small } from './support/files.js'
import { look } from './support/look.js'
import { scene } from './support/scene.js'

const meta: Meta = { title: 'Recipes' }
export default meta

type Story = StoryObj

/** One picture, replaced by the next; the page asks its back end for a link to show it. */
export const Avatar: Story = {
  render: avatar,
  play: async ({ canvasElement }) => {
    const { element, has } = look(canvasElement)
    element.addFiles([new File(['…'], 'me.png', { type: 'image/png' })])
    await has('done')
    await within(canvasElement).findByRole('img', { name: 'You, as uploads/me.png' })
  },
}

/** What is stored with a ticket: a list of the page's own, whose names are buttons that sign when they are pressed. */
export const Attachments: Story = {
  render: attachments,
  play: async ({ canvasElement }) => {
    const list = canvasElement.querySelector('ul')
    const begun = new Promise((resolve) =>
      list?.addEventListener('download-start', ({ detail }) => resolve(detail.key)),
    )
    const [, offer] = canvasElement.querySelectorAll('presigned-download')
    await offer?.updateComplete
    await userEvent.click(within(canvasElement).getByText('Offer for the new tap.pdf'))
    await expect(await begun).toBe('tickets/7/Offer for the new tap.pdf')
  },
}

/** The keys of the finished files are entries of the form; without one it is not sent. */
export const InAForm: Story = {
  render: form,
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    const { element, has } = look(canvasElement)
    await userEvent.type(page.getByLabelText('Subject'), 'Leaking tap')
    await expect(element.checkValidity()).toBe(false)
    element.addFiles([small('kitchen.jpg'), small('tap.jpg')])
    await has('done', 'done')
    await userEvent.click(page.getByRole('button', { name: 'Send' }))
    const sent = await page.findByRole('status')
    await waitFor(() => expect(sent.textContent).toContain('files = uploads/tap.jpg'))
  },
}

/** Each file keeps its path below the folder: it is in `item.path`, and in the signing request. */
export const AFolder: Story = {
  render: () => scene({ directory: true, carrier: { outcome: STORED } }),
  play: async ({ canvasElement }) => {
    const { element, has } = look(canvasElement)
    element.addFiles(['trip/day 1/beach.jpg', 'trip/day 2/market.jpg'].map(inFolder))
    await has('done', 'done')
    await expect(element.items.map(({ path }) => path)).toEqual([
      'trip/day 1/beach.jpg',
      'trip/day 2/market.jpg',
    ])
  },
}

/** Ten thousand files: three transfers at a time, one line of the page that tells how it goes. */
export const VeryManyFiles: Story = {
  render: () =>
    scene({
      manual: true,
      files: Array.from({ length: 10_000 }, (_, i) => small(`IMG_${String(i + 1).padStart(5, '0')}.jpg`)),
      carrier: { outcome: STORED },
    }),
  play: async ({ canvasElement }) => {
    const { element, reads } = look(canvasElement)
    await reads('10,000 files ready')
    await expect(element.items).toHaveLength(10_000)
  },
}

/** The session ended meanwhile: the page offers to sign in, and what failed starts over. */
export const BehindSignIn: Story = {
  render: behindSignIn,
  play: async ({ canvasElement }) => {
    const { element, has, reads } = look(canvasElement)
    element.addFiles([small('minutes.txt')])
    await reads('Sign in again, then retry')
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'Sign in' }))
    await has('done')
  },
}

function inFolder(path: string): File {
  const file = small(path.split('/').at(-1) ?? path)
  Object.defineProperty(file, 'webkitRelativePath', { value: path })
  return file
}
