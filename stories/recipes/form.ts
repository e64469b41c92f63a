import { html } from 'lit'
import { connected } from '../support/connect.js'

function send(event: SubmitEvent): void {
  event.preventDefault()
  const form = event.currentTarget as HTMLFormElement
  const entries = [...new FormData(form)].map(
    ([name, value]) => `${name} = ${typeof value === 'string' ? value : value.name}`,
  )
  const output = form.querySelector('output')
  if (output) output.textContent = entries.join('\n')
}

export const form = () => html`
  <form style="display: grid; gap: 0.75rem; max-inline-size: 480px" @submit=${send}>
    <label for="subject">Subject</label>
    <input id="subject" name="subject" required />
    <label for="files">Pictures of the damage</label>
    <presigned-upload id="files" name="files" multiple required accept="image/*,.jpg" ${connected()}>
    </presigned-upload>
    <button style="justify-self: start; padding: 0.5em 1em">Send</button>
    <output style="white-space: pre-line"></output>
  </form>
`
