import { html } from 'lit'

/** In place of rows that are on their way. */
export const skeleton = () =>
  html`<div class="skeleton" aria-hidden="true">${Array.from({ length: 5 }, () => html`<i></i>`)}</div>`
