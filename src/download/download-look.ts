import { css } from 'lit'

export const downloadLook = css`
  :host {
    display: inline-block;
    container-type: normal;
    min-inline-size: 0;
    max-inline-size: 100%;
    vertical-align: middle;
  }
  :host([preview]) {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .base {
    display: grid;
    gap: 0.5em;
    border: 0;
    overflow: visible;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
  }
  .primary {
    max-inline-size: 100%;
    white-space: normal;
  }
  .link {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    max-inline-size: 100%;
    min-block-size: 24px;
    border-radius: 6px;
    color: var(--_accent-text);
    overflow-wrap: anywhere;
  }
  .link[aria-disabled='true'] {
    cursor: not-allowed;
    opacity: 0.5;
  }
  .link:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  .error {
    display: flex;
    gap: 0.375em;
    margin: 0;
    color: var(--_danger-text);
    font-size: 0.8125em;
    overflow-wrap: anywhere;
  }
  .error .icon {
    flex: none;
  }
  .icon {
    flex: none;
  }
  .speechless bdi {
    animation: speechless 1s;
  }
  @keyframes speechless {
    from,
    to {
      visibility: hidden;
    }
  }
`
