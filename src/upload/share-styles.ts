import { css } from 'lit'

/** The link below a row's words, in line with them. */
export const shareStyles = css`
  li:has(> .sharing) {
    flex-wrap: wrap;
  }
  li > .sharing {
    flex-basis: 100%;
    order: 1;
    padding-inline-start: calc(3em - 0.5em);
    margin-block: -0.25em;
  }
`
