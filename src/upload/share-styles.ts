import { css } from 'lit'

/** The link below a row's words, in line with them. */
export const shareStyles = css`
  li:has(> .sharing) {
    flex-wrap: wrap;
  }
  li > .sharing {
    flex-basis: 100%;
    order: 1;
    margin-block: -0.25em;
    padding-inline-start: 2.75em;
  }
  li .sharing .text {
    padding: 0 0.625em;
    font-size: 0.8125em;
  }
  @container (max-width: 18em) {
    li > .sharing {
      padding-inline-start: 1.75em;
    }
    .share-status {
      font-size: 0.75em;
    }
  }
`
