import { html } from 'lit'
import { ref } from 'lit/directives/ref.js'
import type { PresignedDownloadElement } from '../../src/define-download.js'
import '../../src/define-download.js'

const FILES = [
  { key: 'tickets/7/Kitchen, from the door.png', size: '1.2 MB' },
  { key: 'tickets/7/Offer for the new tap.pdf', size: '48 KB' },
  { key: 'tickets/7/Measurements.csv', size: '2 KB' },
]

/** Stands for the page's back end, in place of `endpoint`. */
const connected = ref((element) => {
  const url = new URL('../../docs/images/done.png', import.meta.url).href
  if (element) (element as PresignedDownloadElement).sign = () => ({ url, validity: 900 })
})

const name = (key: string) => key.slice(key.lastIndexOf('/') + 1)

export const attachments = () => html`
  <style>
    .attachments {
      display: grid;
      gap: 0.5rem;
      max-inline-size: 480px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .attachments li {
      display: flex;
      justify-content: space-between;
      gap: 1rem;
    }
    .attachments presigned-download::part(download-button) {
      min-block-size: 24px;
      padding: 0;
      background: none;
      color: inherit;
      text-decoration: underline;
      text-align: start;
    }
  </style>
  <h3>Attachments</h3>
  <ul class="attachments">
    ${FILES.map(
      ({ key, size }) => html`
        <li>
          <presigned-download object-key=${key} ${connected}>
            <span slot="label">${name(key)}</span>
          </presigned-download>
          <span>${size}</span>
        </li>
      `,
    )}
  </ul>
`
