import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { refused, STORED } from './support/fake-carrier.js'
import { archive, film, notes, photo, report, song } from './support/files.js'
import { scene, type Scene } from './support/scene.js'

const meta: Meta<Scene> = {
  title: 'Presigned upload/States of an item',
  component: 'presigned-upload',
  render: scene,
}
export default meta

type Story = StoryObj<Scene>

const never = () => new Promise<never>(() => {})

/** With `manual`, items wait for the user. */
export const Ready: Story = { args: { files: [report()], manual: true } }

export const Queued: Story = {
  args: { files: [film(), photo()], concurrency: 1, carrier: { upTo: 0.3, speed: 600_000_000 } },
}

export const Signing: Story = { args: { files: [report()], sign: never } }

export const Uploading: Story = { args: { files: [film()], carrier: { upTo: 0.95, speed: 41_000_000 } } }

/** The page cannot see progress, e.g. behind a service worker. */
export const ProgressUnknown: Story = { args: { files: [film()], carrier: { upTo: 0 } } }

/** The grant ran out: a fresh one is asked for, and the file starts over. */
export const WaitingForRenewal: Story = {
  args: {
    files: [film()],
    sign: (request, options) =>
      request.attempt > 1
        ? never()
        : { url: `https://bucket.example/${options.signal.aborted}?first`, key: 'film', validity: 3600 },
    carrier: { upTo: 0.4, speed: 2e9, outcome: refused(403, 'ExpiredToken') },
  },
}

export const BackingOff: Story = {
  args: { files: [photo()], carrier: { upTo: 0.2, outcome: refused(503, 'SlowDown', '3600') } },
}

export const Offline: Story = {
  args: { files: [photo()], carrier: { upTo: 0.5, outcome: { kind: 'broken' }, cause: 'offline' } },
}

/** All bytes left; the store has not answered yet. */
export const Finishing: Story = { args: { files: [song()], carrier: { speed: 1e9 } } }

export const Done: Story = { args: { files: [photo()], carrier: { outcome: STORED } } }

export const Cancelled: Story = {
  args: { files: [archive()], carrier: { upTo: 0.3 }, then: (element) => element.cancel() },
}

const CAUSES = {
  'forbidden.pdf': { outcome: refused(403, 'AccessDenied') },
  'signature.pdf': { outcome: refused(403, 'SignatureDoesNotMatch') },
  'conflict.pdf': { outcome: refused(409, 'FileAlreadyExists') },
  'csp.pdf': { outcome: { kind: 'broken' }, cause: 'blocked-by-csp' },
  'cors.pdf': { upTo: 0, outcome: { kind: 'broken' }, cause: 'reachable' },
  'gone.pdf': { outcome: { kind: 'broken' }, cause: 'file-unreadable' },
} as const

/** What the user reads for the commoner codes; the author's hint is in `item.error`. */
export const Failed: Story = {
  args: {
    files: Object.keys(CAUSES).map((name) => new File(['bytes'], name, { type: 'application/pdf' })),
    carrier: (name) => CAUSES[name as keyof typeof CAUSES],
  },
}

/** The endpoint's own words are shown. */
export const FailedBySignature: Story = {
  name: 'Refused by the endpoint',
  args: {
    files: [notes()],
    sign: () => {
      throw Object.assign(new Error('quota'), { status: 403, code: 'quota', detail: 'Your 5 GB are used up' })
    },
  },
}
