import { html, type TemplateResult } from 'lit'

/** A line icon on a grid of 24, in the colour of the text. */
export const draw = (path: string): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`

export const uploadIcon = () => draw('M12 15V4M7.5 8.5 12 4l4.5 4.5M4 15v5h16v-5')
