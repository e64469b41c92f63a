import type { Meta } from '@storybook/web-components-vite'
import { controls } from '../support/controls.js'
import { refused } from '../support/fake-carrier.js'
import { explained, failure } from '../support/failure.js'
import { film } from '../support/files.js'
import type { Scene } from '../support/scene.js'

/** What the bucket answers, or does not. */
const meta: Meta<Scene> = {
  title: 'Failures/At the store',
  component: 'presigned-upload',
  render: explained,
  argTypes: controls,
}
export default meta

export const TooLargeForTheStore = failure('too-large', {
  files: [film()],
  carrier: { speed: 5e9, outcome: refused(400, 'EntityTooLarge') },
})

export const Forbidden = failure('forbidden', { carrier: { outcome: refused(403, 'AccessDenied') } })

export const SignatureMismatch = failure('signature-mismatch', {
  carrier: { outcome: refused(403, 'SignatureDoesNotMatch') },
})

export const Conflict = failure('conflict', { carrier: { outcome: refused(409, 'FileAlreadyExists') } })

/** Sent again first, here once only. */
export const ChecksumMismatch = failure('checksum-mismatch', {
  retries: 1,
  carrier: { outcome: refused(400, 'BadDigest') },
})

/** The store asked to slow down; tried again first, here once only. */
export const Busy = failure('busy', { retries: 1, carrier: { outcome: refused(503, 'SlowDown') } })

/** The bucket can be reached and does not allow this page. */
export const Cors = failure('cors', {
  carrier: { upTo: 0, outcome: { kind: 'broken' }, cause: 'reachable' },
})

/** The bucket cannot be reached; tried again first, here once only. */
export const Network = failure('network', {
  retries: 1,
  carrier: { upTo: 0.2, outcome: { kind: 'broken' }, cause: 'unreachable' },
})

/** Nothing moved for as long as `stall-timeout` allows; restarted first, here once only. */
export const Stalled = failure('stalled', { retries: 1, stallTimeout: 0.5, carrier: { upTo: 0.4 } })
