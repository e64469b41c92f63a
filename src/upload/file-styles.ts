import { css } from 'lit'
import { actions, heard, outcomes } from '../ui/actions-look.js'
import { bars } from './bar-styles.js'
import { narrow } from './narrow-styles.js'

/** What only files need; it comes with the first one. */
const rows = css`
  .filled .zone {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: calc(var(--_space) * 0.625) var(--_space);
    text-align: start;
  }
  .filled .zone-icon {
    inline-size: 2em;
    block-size: 2em;
    margin: 0;
    font-size: 0.875em;
  }
  .filled .limits {
    margin-inline-start: auto;
  }
  .dragging .list,
  .dragging .summary {
    opacity: 0.5;
  }
  .words {
    flex: 1;
    min-inline-size: 0;
  }
  .list {
    margin: 0;
    padding: 0;
    list-style: none;
    max-block-size: var(--presigned-upload-list-height, none);
    overflow: hidden auto;
    /* The room for rows that are not there is reckoned, not found. */
    overflow-anchor: none;
  }
  .long {
    max-block-size: min(var(--presigned-upload-list-height, 30rem), 100vh);
  }
  .long::before,
  .long::after {
    content: '';
    display: block;
  }
  .long li {
    animation: none;
  }
  li:last-child progress {
    inset-block-end: 0;
  }
  li,
  .summary,
  .notice {
    position: relative;
    display: flex;
    align-items: center;
    gap: 0.25em;
    padding-block: calc(var(--_space) * 0.5);
    padding-inline: var(--_space) calc(var(--_space) * 0.625);
    border-block-start: 1px solid var(--_line);
  }
  .summary:not(:has(*)) {
    display: none;
  }
  .summary {
    flex-wrap: wrap;
    min-block-size: 2em;
    padding-block: calc(var(--_space) * 0.25);
    background: var(--_wash);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .summary .words {
    flex-basis: 12em;
  }
  .more:empty {
    display: none;
  }
  .more {
    margin: 0;
    padding: calc(var(--_space) * 0.625) var(--_space);
    border-block-start: 1px solid var(--_line);
    color: var(--_quiet);
    font-size: 0.875em;
  }
  .tile {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    margin-inline-end: 0.5em;
    border-radius: 8px;
    background: var(--_wash);
    color: var(--_quiet);
  }
  .thumbnail {
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    outline: 1px solid var(--_line);
    outline-offset: -1px;
    animation: fade 0.15s;
  }
  .name {
    display: flex;
    font-size: 0.9375em;
    font-weight: 500;
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
  .status {
    display: flex;
    gap: 0.3em;
    color: var(--_quiet);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .status .icon {
    flex: none;
    inline-size: 1em;
    margin-block-start: 0.075em;
    stroke-width: 2.5;
  }
  [data-tone='done'] .status {
    color: var(--_success-text);
  }
  [data-tone='failed'] .status {
    color: var(--_danger-text);
  }
  [data-tone='failed'] .tile {
    background: color-mix(in srgb, var(--_danger) 11%, transparent);
    color: var(--_danger-text);
  }
`

const filter = css`
  .filter .icon {
    inline-size: 1em;
    stroke-width: 2.5;
  }
  [aria-pressed] {
    color: var(--_danger-text);
  }
  [aria-pressed='true'] {
    background: color-mix(in srgb, var(--_danger) 14%, transparent);
  }
`

export const fileStyles = [outcomes, rows, actions, heard, filter, bars, narrow]
