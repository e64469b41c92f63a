import type { Meta } from '@storybook/web-components-vite'
import { controls } from '../support/controls.js'
import { refused, STORED } from '../support/fake-carrier.js'
import { explained, failure, rejection } from '../support/failure.js'
import { archive, film, notes, photo, report, small } from '../support/files.js'
import type { Scene } from '../support/scene.js'

/** What the page itself can find. */
const meta: Meta<Scene> = {
  title: 'Failures/In the page',
  component: 'presigned-upload',
  render: explained,
  argTypes: controls,
}
export default meta

export const TooLarge = rejection(
  'too-large',
  { maxSize: '50MB', files: [archive()] },
  'Too large: 88 MB, at most 50 MB',
)

export const TooSmall = rejection(
  'too-small',
  { minSize: '1KB', files: [small('empty-looking.txt')] },
  'Too small: 11 bytes, at least 1 kB',
)

export const TooMany = rejection(
  'too-many',
  { maxFiles: 2, files: [photo(), report(), notes()], carrier: { outcome: STORED } },
  'Too many files: at most 2',
)

export const TypeNotAccepted = rejection(
  'type-not-accepted',
  { accept: 'image/*', files: [report()] },
  'Files of this kind are not accepted',
)

/** The file changed, or its disk is gone. */
export const FileUnreadable = failure('file-unreadable', {
  carrier: { upTo: 0, outcome: { kind: 'broken' }, cause: 'file-unreadable' },
})

export const NoEndpoint = failure('no-endpoint', { sign: null })

export const BadRequest = failure('bad-request', { sign: null, endpoint: 'ftp://files.example/' })

/** The page's Content-Security-Policy stopped it. */
export const BlockedByCsp = failure('blocked-by-csp', {
  carrier: { upTo: 0, outcome: { kind: 'broken' }, cause: 'blocked-by-csp' },
})

/** Waits for the connection and spends no attempt: it fails only when the user gives up. */
export const OfflineThenCancelled = failure('cancelled', {
  files: [film()],
  carrier: { upTo: 0.2, speed: 5e9, outcome: { kind: 'broken' }, cause: 'offline' },
  then: (element) =>
    element.addEventListener('upload-progress', () => setTimeout(() => element.cancel(), 1_000), {
      once: true,
    }),
})

export const Cancelled = failure('cancelled', {
  carrier: { upTo: 0.3 },
  then: (element) => element.cancel(),
})

/** A part of the package did not load. */
export const Internal = failure('internal', {
  retries: 1,
  loadTransport: () => Promise.reject(new Error('404')),
})

/** Whatever the store says that has no code of its own is in `storeCode`. */
export const Refused = failure('refused', { carrier: { outcome: refused(400, 'InvalidObjectName') } })
