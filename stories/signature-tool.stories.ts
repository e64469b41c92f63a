import { html } from 'lit'
import { ref } from 'lit/directives/ref.js'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import '../demo/signature/define.js'
import '../demo/signature/signature.css'
import '../demo/signature/answers.css'
import type { SignatureExplainElement } from '../demo/signature/explain/explain-element.js'
import type { FormValues } from '../demo/signature/sign/form.js'
import type { SignatureSignElement } from '../demo/signature/sign/sign-element.js'

/** A page of the demo for people who do not program: signs an object's address, and explains links that are signed. */
const meta: Meta = { title: 'Signature tool' }
export default meta

/** Milliseconds: in the stories it is always this moment. */
const NOW = Date.UTC(2031, 4, 17, 18, 5, 0)
const clock = () => NOW

const COS = 'https://photos-1250000000.cos.ap-beijing.myqcloud.com/trip/day%201/boat.jpg'
const R2 = 'https://0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com/photos/boat.jpg'
const key = { secretId: 'AKIDexampleexample', secretKey: 'no-real-key' }
const signature = '0a1b2c3d4e'.repeat(4)
const url = (start: number, more = '') =>
  `${COS}?q-sign-algorithm=sha1&q-ak=AKIDexampleexample&q-sign-time=${start};${start + 900}` +
  `&q-key-time=${start};${start + 900}&q-header-list=host&q-url-param-list=&q-signature=${signature}${more}`

/** As an `<input type=datetime-local>` holds it: by the reader's own clock. */
function localTime(milliseconds: number): string {
  const offset = new Date(milliseconds).getTimezoneOffset() * 60_000
  return new Date(milliseconds - offset).toISOString().slice(0, 16)
}

/** Waits for words in what is announced. */
function says(words: string | RegExp): NonNullable<StoryObj['play']> {
  return async ({ canvasElement }) =>
    waitFor(() => expect(canvasElement.querySelector('[role=status]')).toHaveTextContent(words))
}

function signing(values: Partial<FormValues>, words: string | RegExp): StoryObj {
  const fill = (element: Element | undefined) => {
    if (!element) return
    const form = element as SignatureSignElement
    form.clock = clock
    form.fill(values)
  }
  return { render: () => html`<signature-sign ${ref(fill)}></signature-sign>`, play: says(words) }
}

function explaining(text: string, words: string | RegExp): StoryObj {
  const fill = (element: Element | undefined) => {
    if (element) Object.assign(element as SignatureExplainElement, { clock, text })
  }
  return { render: () => html`<signature-explain ${ref(fill)}></signature-explain>`, play: says(words) }
}

/** As it stands in the page. The arrow keys change the tab. */
export const Tool: StoryObj = {
  render: () => html`<signature-tool></signature-tool>`,
  async play({ canvasElement }) {
    const canvas = within(canvasElement)
    const sign = await canvas.findByRole('tab', { name: 'Sign' })
    sign.focus()
    await userEvent.keyboard('{ArrowRight}')
    await waitFor(() => expect(canvas.getByRole('tab', { name: 'Explain' })).toHaveFocus())
    await expect(canvas.getByLabelText('Pre-signed URL')).toBeVisible()
    await userEvent.keyboard('{Home}')
    await waitFor(() => expect(canvas.getByLabelText('Address of the object')).toBeVisible())
  },
}

export const Signed = signing(
  { address: COS, filename: 'Boat.jpg', ...key },
  'Signed for GET. Works for 1 hour.',
)

export const SignedForUpload = signing(
  { address: R2, method: 'PUT', contentType: 'image/jpeg', ...key },
  'Signed for PUT. Works for 1 hour.',
)

/** T = min(X, Y). */
export const TheKeyEndsFirst = signing(
  { address: COS, isTemporary: true, token: 'no-real-token', keyEnd: localTime(NOW + 1_800_000), ...key },
  'Works for 30 minutes, not 1 hour: the temporary key ends first',
)

export const SomethingIsWrong = signing(
  { address: 'files.example.com/a.jpg', amount: '0', server: 'files', ...key },
  'Something above cannot be right.',
)

export const Explained = explaining(url(NOW / 1000 - 60), 'Nothing in this link is broken.')

/** J06: Markdown around it, HTML's escapes in it. */
export const Repaired = explaining(
  `[the boat](${url(NOW / 1000 - 60, '&x-cos-security-token=no-real-token').replaceAll('&', '&amp;')})`,
  'It was damaged, and is repaired below.',
)

export const Ended = explaining(url(NOW / 1000 - 7200), 'This link will not work.')

export const Dark: StoryObj = { ...Ended, globals: { scheme: 'dark' } }

export const RightToLeft: StoryObj = {
  ...signing({ address: COS, filename: 'Boat.jpg', ...key }, 'تم التوقيع للطريقة GET'),
  globals: { direction: 'rtl' },
  decorators: [(story) => html`<div lang="ar">${story()}</div>`],
}

export const Narrow: StoryObj = {
  ...Repaired,
  decorators: [(story) => html`<div style="max-inline-size: 288px">${story()}</div>`],
}
