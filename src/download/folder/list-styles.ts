import { css } from 'lit'
import { choiceLook } from '../../ui/share/share-look.js'
import { narrowStyles } from './narrow-styles.js'
import { toolStyles } from './tool-styles.js'

/** The rows, and the names of their columns. */
const rows = css`
  .filter:focus-within,
  .row:focus-visible,
  .here:focus-visible,
  .grid:focus-visible,
  input:focus-visible,
  select:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
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
  .rows .size,
  .rows .date {
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

export const listStyles = [toolStyles, choiceLook, rows, narrowStyles]
