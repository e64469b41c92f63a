import type { Meta } from '@storybook/web-components-vite'
import { controls } from '../support/controls.js'
import { refused } from '../support/fake-carrier.js'
import { explained, failure } from '../support/failure.js'
import { film } from '../support/files.js'
import type { Scene } from '../support/scene.js'

/** What the page's own back end answers instead of a grant that works. */
const meta: Meta<Scene> = {
  title: 'Failures/At the signing endpoint',
  component: 'presigned-upload',
  render: explained,
  argTypes: controls,
}
export default meta

/** What an endpoint's problem document, or a page's own `sign` function, may say. */
const refuses =
  (facts: { readonly status: number; readonly code?: string; readonly detail?: string }) => () => {
    throw Object.assign(new Error('refused'), facts)
  }

const url = 'https://bucket.example/report?signature=the-same'

/** The user signs in and retries; see the recipe "Behind sign-in". */
export const Unauthorized = failure('unauthorized', { sign: refuses({ status: 401 }) })

/** A problem document's `code` is kept and its `detail` is shown as it is. */
export const ItsOwnWords = failure('quota', {
  sign: refuses({ status: 403, code: 'quota', detail: 'Your 5 GB are used up' }),
})

/** No answer at all; tried again first, here once only. */
export const EndpointUnreachable = failure('endpoint-unreachable', {
  retries: 1,
  sign: refuses({ status: 503, code: 'endpoint-unreachable' }),
})

export const EndpointFailed = failure('endpoint-failed', { retries: 1, sign: refuses({ status: 500 }) })

/** The answer has no URL that a browser could use. */
export const BadGrant = failure('bad-grant', { sign: () => ({ url: 'ftp://bucket.example/report' }) })

/** A cache in between answers with the link that was refused. */
export const GrantCached = failure('grant-cached', {
  sign: () => ({ url }),
  carrier: { outcome: refused(403, 'ExpiredToken') },
})

/** The store cut the transfer when the link ran out, and the endpoint grants no more than before. */
export const ValidityTooShort = failure('validity-too-short', {
  files: [film()],
  sign: () => ({ url: `${url}-${crypto.randomUUID()}`, validity: 2 }),
  carrier: { upTo: 0.4, speed: 536e6, outcome: { kind: 'broken' } },
})

/** Links are refused as expired although they are fresh: the clock of the server that signs is wrong. */
export const Expired = failure('expired', { carrier: { outcome: refused(403, 'ExpiredToken') } })
