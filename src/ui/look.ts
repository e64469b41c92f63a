/** What all elements of the package look like. Their custom properties have one name for all. */
import { css } from 'lit'

/**
 * Greys are mixed from the page's own text colour, so that they fit any page, dark ones that do not
 * declare a colour scheme included; the same goes for coloured text.
 */
export const colours = css`
  :host {
    --_accent: var(--presigned-upload-accent, #2456d6);
    --_background: var(--presigned-upload-background, transparent);
    --_space: var(--presigned-upload-spacing, 1em);
    --_quiet: var(--presigned-upload-muted, color-mix(in srgb, currentColor 70%, transparent));
    --_line: var(--presigned-upload-border, color-mix(in srgb, currentColor 15%, transparent));
    --_accent-text: color-mix(in srgb, var(--_accent) 85%, currentColor);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--presigned-upload-accent, light-dark(#2456d6, #8fb1ff));
    }
  }
`

export const frame = css`
  :host {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    min-inline-size: min(15em, 100%);
    color: var(--presigned-upload-color, inherit);
    font: var(--presigned-upload-font, inherit);
    line-height: 1.4;
    text-align: start;
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  .base {
    border: 1px solid var(--_line);
    border-radius: var(--presigned-upload-radius, 12px);
    background-color: var(--_background);
    overflow: clip;
    transition: 0.15s;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  .icon {
    display: block;
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
`

export const buttons = css`
  button {
    appearance: none;
    box-sizing: border-box;
    margin: 0;
    border: 0;
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }
  button:disabled {
    cursor: not-allowed;
    opacity: 0.5;
  }
`
