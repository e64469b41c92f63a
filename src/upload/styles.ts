import { css } from 'lit'
import { buttons, colours, frame } from '../ui/look.js'

const zone = css`
  .base:not(.filled) {
    border: 1.5px dashed var(--presigned-upload-border, color-mix(in srgb, currentColor 32%, transparent));
  }
  .base.dragging {
    border-style: solid;
    border-color: var(--_accent);
    background-color: color-mix(in srgb, var(--_accent) 9%, var(--_background));
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
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
