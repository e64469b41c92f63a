import { css } from 'lit'

/** What is there before the first page of a list. */
export const folderStyles = css`
  .base {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    --_row: max(2.75em, 44px);
  }
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25em 0.5em;
    padding: calc(var(--_space) * 0.375) calc(var(--_space) * 0.75);
    color: var(--_danger-text);
    font-size: 0.875em;
  }
  .failure span {
    flex: 1 1 10em;
    overflow-wrap: anywhere;
  }
  .skeleton {
    animation: appear 0.3s 0.15s backwards;
  }
  .skeleton i {
    display: flex;
    align-items: center;
    block-size: var(--_row);
    padding-inline: 2.75em;
  }
  .skeleton i::before {
    content: '';
    block-size: 0.75em;
    inline-size: 60%;
    border-radius: 4px;
    background: var(--_line);
  }
  .skeleton i:nth-child(even)::before {
    inline-size: 45%;
  }
  /* Words of another language are on their way: a moment without any is better than another one. */
  .speechless :is(.top, .head, .foot, .failure) {
    animation: speechless 1s;
  }
  @keyframes speechless {
    from,
    to {
      visibility: hidden;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @container (inline-size < 36em) {
    .base {
      --_row: max(3.5em, 56px);
    }
  }
`
