import { css } from 'lit'

/** A row in two lines. */
export const narrowStyles = css`
  @container (inline-size < 36em) {
    .row {
      grid-template: 1fr 1fr / 2.75em minmax(0, auto) minmax(0, 1fr) auto;
    }
    .rows .what {
      grid-column: 2 / 4;
      grid-row: 1;
      align-self: end;
      gap: 0.25em;
    }
    .row.folder .what {
      grid-row: 1 / 3;
      align-self: center;
    }
    .check,
    .acts {
      grid-row: 1 / 3;
    }
    .acts {
      grid-column: 4;
    }
    .rows .tile {
      inline-size: 1.5em;
      block-size: 1.5em;
    }
    .rows .size {
      grid-area: 2 / 2;
      align-self: start;
      justify-content: start;
      padding-inline-start: 2.5em;
    }
    .rows .size:empty {
      padding: 0;
    }
    .rows .date {
      grid-area: 2 / 3;
      align-self: start;
      padding-inline-start: 0.75em;
    }
    .head {
      display: flex;
      block-size: max(2.75em, 44px);
    }
    .head .check {
      flex: none;
      inline-size: 2.75em;
    }
    /* No columns stand below these: they are what the rows can be sorted by. */
    .head :is(.size, .date) {
      padding-inline-start: 0.25em;
      margin-inline-start: 0.25em;
      border-inline-start: 1px solid var(--_line);
    }
    .head :is(.size, .date) .text {
      margin: 0;
    }
    .rows .date {
      white-space: nowrap;
    }
    .filter {
      flex-basis: 100%;
    }
    .bulk {
      justify-content: start;
    }
  }
  @container (inline-size < 20em) {
    .rows .date {
      display: none;
    }
  }
`
