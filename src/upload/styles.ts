import { css } from 'lit'

/**
 * Greys are mixed from the page's own text colour, so that they fit any page, dark ones that do not
 * declare a colour scheme included; the same goes for coloured text.
 */
const colours = css`
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

const frame = css`
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
  .base:not(.filled) {
    border: 1.5px dashed var(--presigned-upload-border, color-mix(in srgb, currentColor 32%, transparent));
  }
  .base.dragging {
    border-style: solid;
    border-color: var(--_accent);
    background-color: color-mix(in srgb, var(--_accent) 9%, var(--_background));
    box-shadow: inset 0 0 0 1px var(--_accent);
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

const zone = css`
  .zone {
    display: grid;
    justify-items: center;
    gap: 0.25em 0.75em;
    padding: calc(var(--_space) * 1.75) calc(var(--_space) * 1.25);
    text-align: center;
    cursor: pointer;
  }
  .zone-icon {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    margin-block-end: 0.375em;
    border-radius: 50%;
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    color: var(--_accent-text);
    transition: 0.15s;
  }
  .dragging .zone-icon {
    transform: translateY(-3px);
  }
  /* For a moment: then better words in English than none. */
  .speechless bdi {
    animation: speechless 1s;
  }
  @keyframes speechless {
    from,
    to {
      visibility: hidden;
    }
  }
  .limits {
    color: var(--_quiet);
    font-size: 0.8125em;
  }
  :host(:disabled) .zone {
    cursor: not-allowed;
    color: var(--_quiet);
  }
  @media (hover: none) and (pointer: coarse) {
    .only-drag {
      display: none;
    }
    .choose::first-letter {
      text-transform: uppercase;
    }
  }
`

const buttons = css`
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
  .choose {
    display: inline-block;
    min-block-size: 24px;
    padding: 0 0.125em;
    color: var(--_accent-text);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .choose:hover {
    color: inherit;
  }
`

export const styles = [colours, frame, zone, buttons]
