import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { refused, STORED } from './support/fake-carrier.js'
import { controls } from './support/controls.js'
import { archive, film, photo, report, song } from './support/files.js'
import { reads } from './support/look.js'
import { grantAll, scene, type Scene } from './support/scene.js'

const meta: Meta<Scene> = {
  title: 'States of a file',
  component: 'presigned-upload',
  render: scene,
  argTypes: controls,
}
export default meta

type Story = StoryObj<Scene>

const never = () => new Promise<never>(() => {})

/** With `manual`, items wait for the user. */
export const Ready: Story = { args: { files: [report()], manual: true }, play: reads('Ready to upload') }

export const Queued: Story = {
  args: { files: [film(), photo()], concurrency: 1, carrier: { upTo: 0.3, speed: 600_000_000 } },
  play: reads('Waiting for its turn'),
}

export const Signing: Story = { args: { files: [report()], sign: never }, play: reads('Preparing…') }

export const Uploading: Story = {
  args: { files: [film()], carrier: { upTo: 0.95, speed: 41_000_000 } },
  play: reads('% of 1.3 GB'),
}

/** The page cannot see progress, e.g. behind a service worker. */
export const ProgressUnknown: Story = {
  args: { files: [film()], carrier: { upTo: 0 } },
  play: reads('Uploading…'),
}

/** The grant ran out: a fresh one is asked for, and the file starts over. */
export const WaitingForRenewal: Story = {
  args: {
    files: [film()],
    sign: (request, options) =>
      'attempt' in request && request.attempt > 1 ? never() : grantAll(request, options),
    carrier: { upTo: 0.4, speed: 2e9, outcome: refused(403, 'ExpiredToken') },
  },
  play: reads('The link ran out. Starting over'),
}

export const BackingOff: Story = {
  args: { files: [photo()], carrier: { upTo: 0.2, outcome: refused(503, 'SlowDown', '3600') } },
  play: reads('The server is busy. Trying again shortly'),
}

export const Offline: Story = {
  args: { files: [photo()], carrier: { upTo: 0.5, outcome: { kind: 'broken' }, cause: 'offline' } },
  play: reads('Waiting for the connection'),
}

/** All bytes left; the store has not answered yet. */
export const Finishing: Story = {
  args: { files: [song()], carrier: { speed: 1e9 } },
  play: reads('Finishing…'),
}

export const Done: Story = {
  args: { files: [photo()], carrier: { outcome: STORED } },
  play: reads('Uploaded'),
}

export const Cancelled: Story = {
  args: { files: [archive()], carrier: { upTo: 0.3 }, then: (element) => element.cancel() },
  play: reads('Cancelled'),
}
