import { css } from 'lit'

/** The choice of a time. */
export const choiceLook = css`
  select {
    box-sizing: border-box;
    max-inline-size: 100%;
    min-block-size: max(2.5em, 24px);
    margin: 0;
    padding: 0 0.375em;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    font-size: 0.8125em;
    cursor: pointer;
  }
  select:hover {
    background: var(--_wash);
  }
  select:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
`

/** On top of colours, buttons and outcomes. */
export const shareLook = css`
  ${choiceLook}
  .share {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em;
  }
  .share-status {
    display: inline-flex;
    padding-inline: 0.625em;
    align-items: center;
    gap: 0.375em;
    color: var(--_quiet);
    font-size: 0.8125em;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .share-status .icon {
    flex: none;
  }
  .good .icon {
    color: var(--_success-text);
  }
  .bad {
    color: var(--_danger-text);
  }
`
