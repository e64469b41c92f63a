import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { downloadScene, type DownloadScene } from './support/download-scene.js'

const meta: Meta<DownloadScene> = {
  title: 'Downloads',
  component: 'presigned-download',
  render: downloadScene,
}
export default meta

type Story = StoryObj<DownloadScene>

const PICTURE = new URL('../docs/images/done.png', import.meta.url).href
const FILM = new URL('../test/support/media/clip.webm', import.meta.url).href
const SOUND = new URL('../test/support/media/tone.ogg', import.meta.url).href

const TEXT = new URL('../CHANGELOG.md', import.meta.url).href
const MINUTES = new URL('./files/minutes.pdf', import.meta.url).href

const inside = (canvas: HTMLElement) =>
  within(canvas.querySelector('presigned-download')?.shadowRoot as unknown as HTMLElement)

/** Waits for something on the stage. */
const shows =
  (selector: string) =>
  async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    const root = canvasElement.querySelector('presigned-download')?.shadowRoot
    await waitFor(() => expect(root?.querySelector(selector)).toBeTruthy(), { timeout: 8_000 })
  }

export const Button: Story = { args: { source: PICTURE } }

export const OpensInATab: Story = { args: { source: PICTURE, inline: true } }

export const Disabled: Story = { args: { disabled: true } }

/** With `href`, an address that lasts: it can be opened in another tab and copied. */
export const Link: Story = { args: { source: PICTURE, href: '#short-link' } }

/** With `::part(download-button)`. */
export const LooksLikeALink: Story = {
  args: { source: PICTURE, className: 'as-link' },
  render: (args) => html`
    <style>
      .as-link::part(download-button) {
        min-block-size: 24px;
        padding: 0;
        background: none;
        color: inherit;
        text-decoration: underline;
      }
    </style>
    ${downloadScene(args)}
  `,
}

/** This server grants a day at the most. */
export const LinksToCopy: Story = {
  args: { source: PICTURE, share: '' },
  play: async ({ canvasElement }) => {
    await expect(await inside(canvasElement).findByRole('combobox', {}, { timeout: 8_000 })).toBeVisible()
  },
}

export const Image: Story = {
  args: { source: PICTURE, preview: true, objectKey: 'pictures/done.png' },
  play: shows('img'),
}

export const Video: Story = {
  args: { source: FILM, preview: true, objectKey: 'films/clip.webm' },
  play: shows('video'),
}

export const Sound: Story = {
  args: { source: SOUND, preview: true, objectKey: 'sounds/tone.ogg' },
  play: shows('audio'),
}

/** Only the beginning of a long one is read, and HTML is shown as text, too. */
export const Text: Story = {
  args: { source: TEXT, preview: true, objectKey: 'project/CHANGELOG.md' },
  play: shows('pre'),
}

/** In the browser's own viewer; where there is none, as if it had no preview. */
export const Pdf: Story = {
  args: { source: MINUTES, preview: true, objectKey: 'minutes/May.pdf' },
  play: shows('iframe, .alone'),
}

/** The link works, and what it leads to is no picture. */
export const PreviewFails: Story = {
  args: { source: TEXT, preview: true, objectKey: 'pictures/broken.png' },
  play: async ({ canvasElement }) => {
    const alert = await inside(canvasElement).findByRole('alert', {}, { timeout: 8_000 })
    await expect(alert).toHaveTextContent('This browser cannot show the file')
    // Nothing would become of it another time.
    await expect(inside(canvasElement).queryByRole('button', { name: 'Try again' })).toBeNull()
  },
}

export const NoPreview: Story = {
  args: { preview: true, objectKey: 'archives/all.zip' },
  play: shows('.alone'),
}

export const SignedOut: Story = {
  args: { sign: () => Promise.reject(Object.assign(new Error('signed out'), { status: 401 })) },
  play: async ({ canvasElement }) => {
    await userEvent.click(await inside(canvasElement).findByRole('button'))
    await expect(await inside(canvasElement).findByRole('alert')).toHaveTextContent('Sign in again')
  },
}
