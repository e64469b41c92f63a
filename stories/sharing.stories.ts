import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { expect, waitFor } from 'storybook/test'
import type { SignFunction } from '../src/grant/client.js'
import type { LinkRequest } from '../src/grant/links.js'
import type { UploadRequest } from '../src/wire.js'
import { controls } from './support/controls.js'
import { STORED } from './support/fake-carrier.js'
import { photo, report } from './support/files.js'
import { look } from './support/look.js'
import { grantAll, scene, type Scene } from './support/scene.js'

/** With `share`, files that have arrived offer a link to copy. Nothing is signed before somebody asks for it. */
const meta: Meta<Scene> = {
  title: 'Sharing',
  component: 'presigned-upload',
  render: scene,
  argTypes: { ...controls, share: { control: 'text' } },
  args: { share: '', files: [photo(), report()], carrier: { outcome: STORED } },
}
export default meta

type Story = StoryObj<Scene>

/** Grants uploads, and links of `most` seconds at the most. */
function granting(most: number): SignFunction {
  return (request: UploadRequest | LinkRequest, options) => {
    if (request.action === 'upload') return grantAll(request, options)
    const { key = '', validity = most } = request as { key?: string; validity?: number }
    return { url: `https://bucket.example/${encodeURI(key)}`, validity: Math.min(validity, most) }
  }
}

/** A clipboard that takes all: the real one wants a press by a hand. */
function takeAll(): string[] {
  const taken: string[] = []
  const write = async ([item]: readonly ClipboardItem[]) =>
    void taken.push((await (await item?.getType('text/plain'))?.text()) ?? '')
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { write } })
  return taken
}

/** An hour, a day and a week are what a page offers that does not say. */
export const CopyALink: Story = {
  args: { sign: granting(Infinity) },
  play: async ({ canvasElement }) => {
    const { press, reads, has } = look(canvasElement)
    const taken = takeAll()
    await has('done', 'done')
    await press('Copy link to Beach at noon.jpg')
    await reads('Link copied · Works for 1 hour more')
    await waitFor(() => expect(taken).toHaveLength(1))
  },
}

/** What the server allows counts, and what is left of a temporary key: the element says how long the link really lives. */
export const ShorterThanChosen: Story = {
  args: { share: '7d', sign: granting(1800) },
  play: async ({ canvasElement }) => {
    const { press, reads, has } = look(canvasElement)
    takeAll()
    await has('done', 'done')
    await press('Copy link to Beach at noon.jpg')
    await reads('No longer than 30 minutes is allowed here')
  },
}

/** The sentence stands where the link would, and the next press tries again. */
export const NoLink: Story = {
  args: {
    share: '1h',
    sign: (request, options) => {
      if (request.action === 'upload') return grantAll(request, options)
      throw Object.assign(new Error('signed out'), { status: 401 })
    },
  },
  play: async ({ canvasElement }) => {
    const { press, reads, has } = look(canvasElement)
    takeAll()
    await has('done', 'done')
    await press('Copy link to Beach at noon.jpg')
    await reads('Sign in again, then try once more')
  },
}

/** In a narrow place. */
export const Narrow: Story = { args: { width: '240px', sign: granting(Infinity) } }
