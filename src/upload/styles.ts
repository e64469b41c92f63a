import { css } from 'lit'

/**
 * Greys are mixed from the page's own text colour, so that they fit any page, dark ones that do not
 * declare a colour scheme included; the same goes for coloured text.
 */
const colours = css`
  :host {
    --_accent: var(--presigned-upload-accent, #2456d6);
    --_success: var(--presigned-upload-success, #157a3e);
    --_danger: var(--presigned-upload-danger, #b3261e);
    --_on-accent: #fff;
    --_quiet: color-mix(in srgb, currentColor 70%, transparent);
    --_line: color-mix(in srgb, currentColor 15%, transparent);
    --_wash: color-mix(in srgb, currentColor 6%, transparent);
    --_accent-text: color-mix(in srgb, var(--_accent) 85%, currentColor);
    --_success-text: color-mix(in srgb, var(--_success) 85%, currentColor);
    --_danger-text: color-mix(in srgb, var(--_danger) 85%, currentColor);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--presigned-upload-accent, light-dark(#2456d6, #8fb1ff));
      --_success: var(--presigned-upload-success, light-dark(#157a3e, #5cc98a));
      --_danger: var(--presigned-upload-danger, light-dark(#b3261e, #ff9088));
      --_on-accent: light-dark(#fff, #0b1a3d);
    }
  }
`

const frame = css`
  :host {
    display: block;
    box-sizing: border-box;
    container-type: inline-size;
    min-inline-size: min(15rem, 100%);
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
    overflow: clip;
    transition:
      border-color 0.15s,
      background-color 0.15s;
  }
  .base:not(.filled) {
    border: 1.5px dashed color-mix(in srgb, currentColor 32%, transparent);
  }
  .base.dragging {
    border-style: solid;
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 9%, transparent);
    box-shadow: inset 0 0 0 1px var(--_accent);
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
    padding: 1.75em 1.25em;
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
    transition: transform 0.15s;
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
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .choose:hover {
    text-decoration-thickness: 2px;
  }
`

export const styles = [colours, frame, zone, buttons]
