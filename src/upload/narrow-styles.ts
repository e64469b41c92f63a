import { css } from 'lit'

/** What changes where the page gives the element little room. */
export const narrow = css`
  @container (max-width: 26rem) {
    li .text span {
      display: none;
    }
    li .text {
      padding: 0 0.5em;
      font-size: 1em;
    }
    .filled .limits {
      display: none;
    }
    .filled .zone {
      flex-wrap: nowrap;
    }
    .summary:has(.filter) .words {
      flex-basis: 100%;
    }
    .words + .filter {
      margin-inline-start: -0.625em;
    }
  }
  @container (max-width: 18rem) {
    .tile {
      inline-size: 32px;
      block-size: 32px;
      margin-inline-end: 0.25em;
    }
    .summary .words {
      flex-basis: 100%;
    }
    .summary .words + .text {
      margin-inline-start: -0.625em;
    }
    /* One button above the other, for the sake of the words. */
    [data-tone='failed'] {
      display: grid;
      grid-template-columns: auto 1fr auto;
    }
    [data-tone='failed'] > :not(button) {
      grid-row: span 2;
    }
    [data-tone='failed'] > .close {
      grid-area: 1 / 3;
      justify-self: end;
    }
    .zone {
      padding-inline: 0.75em;
    }
    li,
    .summary,
    .notice {
      padding-inline: 0.75em 0.375em;
    }
  }
`
