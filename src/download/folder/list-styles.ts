import { css } from 'lit'

export const listStyles = css`
  .top,
  .foot,
  .empty {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    padding: calc(var(--_space) * 0.375) calc(var(--_space) * 0.75);
  }
  .path {
    display: flex;
    flex: 1 1 16em;
    align-items: center;
    min-inline-size: 0;
  }
  ol {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    min-inline-size: 0;
  }
  li + li::before {
    content: '/' / '';
    color: var(--_quiet);
  }
  li .text,
  .here {
    padding-inline: 0.375em;
    font-size: 0.9375em;
    white-space: normal;
    overflow-wrap: anywhere;
    text-align: start;
  }
  .here {
    padding-block: 0.5em;
    border-radius: 6px;
    font-weight: 600;
  }
  .filter {
    display: flex;
    flex: 0 1 16em;
    align-items: center;
    gap: 0.375em;
    min-inline-size: 8em;
    padding-inline: 0.5em;
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
    border-radius: 8px;
  }
  .filter .icon {
    flex: none;
    color: var(--_quiet);
  }
  input[type='search'] {
    flex: 1;
    min-inline-size: 0;
    min-block-size: max(2.25em, 24px);
    padding: 0;
    border: 0;
    outline: 0;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.875em;
  }
  input::placeholder {
    color: var(--_quiet);
    opacity: 1;
  }
  .filter:focus-within,
  .row:focus-visible,
  .here:focus-visible,
  .grid:focus-visible,
  input:focus-visible,
  select:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  input[type='search']:focus-visible {
    outline: 0;
  }
  .grid {
    position: relative;
    max-block-size: min(var(--presigned-upload-list-height, 30rem), 100vh);
    overflow: hidden auto;
    /* The room for rows that are not there is reckoned, not found. */
    overflow-anchor: none;
    border-block: 1px solid var(--_line);
  }
  .rows {
    position: relative;
    min-block-size: calc(var(--_row) * 5);
  }
  .rows ~ .skeleton {
    position: absolute;
    inset-inline: 0;
    inset-block-start: var(--_row);
  }
  .rows::before,
  .rows::after {
    content: '';
    display: block;
  }
  .apart {
    position: absolute;
    inset-inline: 0;
  }
  .row {
    display: grid;
    box-sizing: border-box;
    grid-template-columns: 2.75em minmax(0, 1fr) 5.5em 8.5em 4.75em;
    align-items: center;
    block-size: var(--_row);
    border-radius: 0;
  }
  .rows .row {
    border-block-end: 1px solid var(--_line);
  }
  .rows .row:hover {
    background: var(--_wash);
  }
  .row[aria-selected='true']:not(.head) {
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end: 1px solid var(--_line);
    background: color-mix(in srgb, var(--_background) 100%, Canvas);
  }
  .head .text {
    padding-inline: 0.25em;
    color: var(--_quiet);
  }
  .head .icon {
    inline-size: 1em;
  }
  .head .size .text {
    margin-inline-start: auto;
  }
  .head .date .text {
    margin-inline-start: 0.75em;
  }
  .check {
    display: grid;
    place-items: center;
    block-size: 100%;
    cursor: default;
  }
  .check input {
    inline-size: 1.125em;
    block-size: 1.125em;
    min-inline-size: 16px;
    min-block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
  }
  .what {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-inline-size: 0;
  }
  .tile {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2em;
    block-size: 2em;
    border-radius: 6px;
    color: var(--_quiet);
    overflow: clip;
  }
  .tile.folder {
    color: var(--_accent-text);
  }
  .thumbnail {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .name {
    min-inline-size: 0;
    min-block-size: 24px;
    padding: 0.25em;
    font-size: 0.9375em;
    font-weight: 500;
    text-align: start;
  }
  .name:enabled:hover {
    text-decoration: underline;
  }
  .name bdi {
    display: flex;
    min-inline-size: 0;
    white-space: pre;
  }
  .name span:first-child {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .name span:last-child {
    flex: none;
  }
  .size,
  .date {
    color: var(--_quiet);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
  }
  .size {
    display: flex;
    justify-content: end;
  }
  .rows .date {
    padding-inline-start: 1.125em;
  }
  .head .size,
  .head .date {
    font-size: 1em;
  }
  .acts {
    display: flex;
    justify-content: end;
    padding-inline-end: 0.25em;
  }
  .empty {
    position: absolute;
    inset: var(--_row) 0 0;
    justify-content: center;
    color: var(--_quiet);
  }
  .foot {
    min-block-size: 2.25em;
    color: var(--_quiet);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .count {
    flex: 1 0 auto;
  }
  .bulk,
  .selected,
  .work,
  .outcome {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }
  .bulk {
    flex: 1 0 100%;
    justify-content: end;
  }
  .selected {
    margin-inline-end: auto;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .outcome {
    color: var(--_success-text);
  }
  progress {
    inline-size: 8em;
    block-size: 0.375em;
    accent-color: var(--_accent);
  }
  select {
    box-sizing: border-box;
    max-inline-size: 100%;
    min-block-size: max(2.5em, 24px);
    margin: 0;
    padding: 0 0.375em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: 6px;
    background: var(--_background);
    color: inherit;
    font: inherit;
    font-size: 0.8125em;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  @container (inline-size < 36em) {
    .row {
      grid-template: 1fr 1fr / 2.75em minmax(0, auto) minmax(0, 1fr) auto;
    }
    .what {
      grid-column: 2 / 4;
      grid-row: 1;
      align-self: end;
    }
    .rows .tile {
      block-size: 1.5em;
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
    }
    .rows .what {
      gap: 0.25em;
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
    .head .date .text {
      margin: 0;
    }
    .rows .date {
      white-space: nowrap;
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
  @media (forced-colors: active) {
    .row[aria-selected='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    .skeleton i::before {
      background: GrayText;
    }
  }
`
