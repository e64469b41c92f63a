import { css } from 'lit'

/** What stands above and below the rows. */
export const toolStyles = css`
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
  input[type='search']:focus-visible {
    outline: 0;
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
  [aria-disabled='true'] {
    cursor: not-allowed;
    opacity: 0.5;
  }
  .outcome {
    color: var(--_success-text);
  }
  progress {
    inline-size: 8em;
    block-size: 0.375em;
    accent-color: var(--_accent);
  }
`
