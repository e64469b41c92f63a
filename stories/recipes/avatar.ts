import { html } from 'lit'
import { connected } from '../support/connect.js'

const DRAWING =
  'data:image/svg+xml,' +
  encodeURIComponent(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="#2456d6"/><circle cx="4" cy="3" r="1.6" fill="#fff"/><path d="M1 8a3 3 0 0 1 6 0" fill="#fff"/></svg>',
  )

/** Stands for the page's back end, which grants a link to a private object. */
async function linkTo(_key: string): Promise<string> {
  return DRAWING
}

async function show({ currentTarget, detail }: HTMLElementEventMap['upload-success']): Promise<void> {
  const place = (currentTarget as HTMLElement).previousElementSibling
  const key = detail.item.key ?? ''
  const picture = new Image(96, 96)
  picture.src = await linkTo(key)
  picture.alt = `You, as ${key}`
  picture.style.borderRadius = '50%'
  place?.replaceChildren(picture)
}

export const avatar = () => html`
  <div style="display: flex; gap: 1rem; align-items: center; max-inline-size: 480px">
    <div style="flex: none; inline-size: 96px; block-size: 96px"></div>
    <presigned-upload
      style="flex: 1"
      aria-label="Your picture"
      accept="image/*"
      max-size="5MB"
      @upload-success=${show}
      ${connected()}
    ></presigned-upload>
  </div>
`
