import { css } from 'lit'

/** What changes where the page gives the element little room. */
export const narrow = css`
  @container (max-width: 26em) {
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
  @container (max-width: 18em) {
    .tile {
      inline-size: 2em;
      block-size: 2em;
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
      padding-inline: calc(var(--_space) * 0.75);
    }
    li,
    .summary,
    .notice {
      padding-inline: calc(var(--_space) * 0.75) calc(var(--_space) * 0.375);
    }
  }
`
