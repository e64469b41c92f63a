import { css } from 'lit'

export const previewLook = css`
  .preview {
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--presigned-upload-radius, 12px);
    background: var(--_background);
  }
  .media,
  .pages,
  pre {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    max-block-size: var(--presigned-upload-preview-height, 30rem);
    margin: 0;
    border: 0;
  }
  .media {
    object-fit: contain;
  }
  /* Never larger than it is. */
  img.media {
    inline-size: auto;
    max-inline-size: 100%;
    margin-inline: auto;
  }
  video {
    aspect-ratio: auto 16 / 9;
    background: #000;
  }
  .pages {
    block-size: var(--presigned-upload-preview-height, 30rem);
  }
  pre {
    overflow: auto;
    padding: var(--_space);
    font-family: ui-monospace, monospace;
    font-size: 0.8125em;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  :is(pre, .media, .pages):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .player {
    position: relative;
  }
  .still {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    pointer-events: none;
  }
  .note {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.375em;
    margin: 0;
    padding: calc(var(--_space) / 2) var(--_space);
    color: var(--_quiet);
    font-size: 0.8125em;
    overflow-wrap: anywhere;
  }
  .note:not(:first-child) {
    border-block-start: 1px solid var(--_line);
  }
  .alone {
    min-block-size: 6em;
  }
  .wrong {
    color: var(--_danger-text);
  }
`
