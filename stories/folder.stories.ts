import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html, nothing, type TemplateResult } from 'lit'
import { ref } from 'lit/directives/ref.js'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import '../src/define-folder.js'
import type { PresignedFolderElement } from '../src/define-folder.js'
import type { LinkFunction } from '../src/grant/links.js'
import { UploadError } from '../src/queue/errors.js'
import { holiday, photos, tree } from './support/tree.js'

interface Scene {
  readonly sign?: LinkFunction
  readonly objectPrefix?: string
  readonly folder?: string
  readonly share?: string
  readonly noZip?: boolean
  readonly disabled?: boolean
  /** CSS width of the place the element stands in. */
  readonly width?: string
  readonly inside?: TemplateResult
}

/** The element over a bucket in the page. */
function scene({ sign = tree(holiday), width = '760px', ...setting }: Scene): TemplateResult {
  const connect = (element: Element | undefined) => {
    if (element) (element as PresignedFolderElement).sign = sign
  }
  return html`<div style="max-inline-size: ${width}">
    <presigned-folder
      object-prefix=${setting.objectPrefix ?? ''}
      folder=${setting.folder ?? ''}
      share=${setting.share ?? nothing}
      ?no-zip=${setting.noZip ?? false}
      ?disabled=${setting.disabled ?? false}
      ${ref(connect)}
      >${setting.inside ?? nothing}</presigned-folder
    >
  </div>`
}

/** Milliseconds; fifty thousand objects take their time to be made. */
const PATIENCE = { timeout: 8_000 }

function look(canvas: HTMLElement) {
  const element = canvas.querySelector('presigned-folder')
  const root = element?.shadowRoot
  if (!element || !root) throw new Error('There is no element here')
  // The library knows roots only by what they can do.
  const inside = within(root as unknown as HTMLElement)
  const names = () => [...root.querySelectorAll('.rows .name')].map((name) => name.textContent?.trim())
  return {
    element,
    root,
    shows: (...expected: string[]) =>
      waitFor(() => expect(names().slice(0, expected.length)).toEqual(expected), PATIENCE),
    reads: (words: RegExp) =>
      waitFor(() => expect(root.textContent?.replace(/\s+/g, ' ')).toMatch(words), PATIENCE),
    press: async (name: string | RegExp) =>
      await userEvent.click(await inside.findByRole('button', { name }, PATIENCE)),
    type: async (text: string) =>
      await userEvent.type(await inside.findByRole('searchbox', {}, PATIENCE), text),
  }
}

const meta: Meta<Scene> = { title: 'Folder', component: 'presigned-folder', render: scene }
export default meta

type Story = StoryObj<Scene>

/** Folders first, then files as people count. Links work for an hour, a day or a week. */
export const Browse: Story = {
  args: { share: '' },
  play: async ({ canvasElement }) => {
    const { shows, press } = look(canvasElement)
    await shows('Lake', 'Mountains')
    await press('Lake')
    await shows('Evening', 'Beach at noon.jpg', 'Boat 9.jpg', 'Boat 10.jpg', 'Boat.jpg')
    await press('Up one folder')
    await shows('Lake', 'Mountains')
  },
}

/** With nothing selected the buttons above the list are about all; with a selection, about that. */
export const Selection: Story = {
  args: { share: '1h 7d' },
  play: async ({ canvasElement }) => {
    const { root, shows, reads } = look(canvasElement)
    await shows('Lake')
    for (const box of [...root.querySelectorAll<HTMLElement>('.rows .check')].slice(0, 2))
      await userEvent.click(box)
    await reads(/2 selected.*Copy 2 links/)
  },
}

/** The filter needs no accents and no capitals. */
export const Filtered: Story = {
  args: { folder: 'Mountains/' },
  play: async ({ canvasElement }) => {
    const { type, shows, reads } = look(canvasElement)
    await type('ZUR')
    await shows('Zürich to Chur.gpx')
    await reads(/1 of 2/)
  },
}

/** Fifty thousand, a thousand a page: what is seen is on the page, and what a sort needs is fetched. */
export const FiftyThousand: Story = {
  args: { sign: tree(photos(50_000)), share: '' },
  play: async ({ canvasElement }) => {
    const { root, reads, press } = look(canvasElement)
    await reads(/1,000 items so far/)
    await press('Size')
    await reads(/2\d,000 items so far/)
    await expect(root.querySelectorAll('.rows .row').length).toBeLessThan(60)
  },
}

/** Where a page does not come, what is there stays. */
export const PageMissing: Story = {
  args: {
    sign: tree(photos(60), {
      page: 40,
      before: (request) => {
        if (request.action === 'list' && request.cursor)
          throw new UploadError({ code: 'endpoint-unreachable', phase: 'sign' })
      },
    }),
  },
  play: async ({ canvasElement }) => {
    const { root, press, reads } = look(canvasElement)
    await reads(/40 items so far/)
    root.querySelector('.grid')?.scrollTo(0, 10_000)
    await reads(/The server cannot be reached/)
    await press('Try again')
    await reads(/40 items so far/)
  },
}

/** What the server made is shown until the list is there, and beside a failure. */
export const FromTheServer: Story = {
  args: {
    sign: () => {
      throw new UploadError({ code: 'unauthorized', phase: 'sign' })
    },
    inside: html`<ul>
      <li>Packing list.xlsx</li>
      <li>Thank you.md</li>
    </ul>`,
  },
  play: async ({ canvasElement }) => {
    const { element, reads } = look(canvasElement)
    await reads(/Sign in again/)
    await expect(element.querySelector('ul')).toBeVisible()
  },
}

export const Empty: Story = {
  args: { sign: tree([]) },
  play: async ({ canvasElement }) => await look(canvasElement).reads(/This folder is empty/),
}

/** While the first page is on its way. */
export const Loading: Story = { args: { sign: () => new Promise<never>(() => {}) } }

/** As narrow as it gets: a row has two lines. */
export const Narrow: Story = {
  args: { width: '240px', share: '', folder: 'Lake/' },
  play: async ({ canvasElement }) => await look(canvasElement).shows('Evening', 'Beach at noon.jpg'),
}

/** Can be browsed, and nothing more. */
export const Disabled: Story = {
  args: { disabled: true, share: '' },
  play: async ({ canvasElement }) => await look(canvasElement).shows('Lake', 'Mountains'),
}
