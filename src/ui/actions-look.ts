/** Looks that come with the first file, or with the first link. */
import { css } from 'lit'

/** Colours of outcomes. */
export const outcomes = css`
  :host {
    --_success: var(--presigned-upload-success, #157a3e);
    --_danger: var(--presigned-upload-danger, #b3261e);
    --_on-accent: var(--presigned-upload-on-accent, #fff);
    --_wash: color-mix(in srgb, currentColor 6%, transparent);
    --_success-text: color-mix(in srgb, var(--_success) 85%, currentColor);
    --_danger-text: color-mix(in srgb, var(--_danger) 85%, currentColor);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_success: var(--presigned-upload-success, light-dark(#157a3e, #5cc98a));
      --_danger: var(--presigned-upload-danger, light-dark(#b3261e, #ff9088));
      --_on-accent: var(--presigned-upload-on-accent, light-dark(#fff, #0b1a3d));
    }
  }
`

/** Buttons with words, and the small round one. */
export const actions = css`
  .text,
  .primary {
    display: inline-flex;
    align-items: center;
    gap: 0.375em;
    min-block-size: max(2.5em, 24px);
    padding: 0 0.625em;
    color: var(--_accent-text);
    font-size: 0.8125em;
    font-weight: 600;
    white-space: nowrap;
  }
  .primary {
    padding: 0 1em;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: max(2em, 24px);
    block-size: max(2em, 24px);
    padding: 0;
    color: var(--_quiet);
  }
  .text:enabled:hover,
  .close:enabled:hover {
    background: var(--_wash);
    color: inherit;
  }
`

/** For those who hear the page. */
export const heard = css`
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
