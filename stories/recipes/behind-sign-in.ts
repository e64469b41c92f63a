import { html } from 'lit'
import type { SignFunction } from '../../src/grant/client.js'
import { connected } from '../support/connect.js'
import { grantAll } from '../support/scene.js'

export function behindSignIn() {
  let signedIn = false

  /** Stands for an endpoint that answers 401 without a session. */
  const sign: SignFunction = (request, options) => {
    if (signedIn) return grantAll(request, options)
    throw Object.assign(new Error('no session'), { status: 401 })
  }

  const offer = ({ currentTarget, detail }: HTMLElementEventMap['upload-error']): void => {
    const upload = currentTarget as HTMLElementTagNameMap['presigned-upload']
    const button = upload.nextElementSibling as HTMLButtonElement
    if (detail.item.error?.code !== 'unauthorized') return
    button.hidden = false
    button.onclick = () => {
      signedIn = true
      // The button goes away: what has the focus next is chosen here.
      upload.focus()
      button.hidden = true
      upload.retry()
    }
  }

  return html`
    <div style="max-inline-size: 560px">
      <presigned-upload multiple @upload-error=${offer} ${connected(sign)}></presigned-upload>
      <button hidden style="margin-block-start: 0.75rem; padding: 0.5em 1em">Sign in</button>
    </div>
  `
}
