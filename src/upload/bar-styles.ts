import { css } from 'lit'

/** Bars, motion, and what forced colours leave of them. */
export const bars = css`
  progress {
    position: absolute;
    inset-block-end: -1px;
    inset-inline: 0;
    appearance: none;
    inline-size: 100%;
    block-size: 3px;
    border: 0;
    background: var(--_line);
    color: var(--_accent);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    background: currentColor;
    transition: inline-size 0.25s linear;
  }
  progress::-moz-progress-bar {
    background: currentColor;
    transition: inline-size 0.25s linear;
  }
  progress:indeterminate {
    background: linear-gradient(90deg, transparent, currentColor, transparent) 0 0 / 40% 100% no-repeat
      var(--_line);
    animation: slide 1.4s ease-in-out infinite alternate;
  }
  progress:indeterminate::-moz-progress-bar {
    background: none;
  }
  [data-tone='wait'] progress {
    color: var(--_quiet);
  }
  @keyframes slide {
    to {
      background-position: 100% 0;
    }
  }
  @keyframes arrive {
    from {
      opacity: 0;
      transform: translateY(-4px);
    }
  }
  @keyframes fade {
    from {
      opacity: 0;
    }
  }
  @keyframes leave {
    to {
      opacity: 0;
    }
  }
  li {
    animation: arrive 0.15s;
  }
  .leaving {
    animation: leave 0.15s forwards;
  }
  /* Rules of their own: an engine drops a whole one for a pseudo-element that it does not know. */
  @media (prefers-reduced-motion: reduce) {
    progress::-webkit-progress-value {
      transition: none;
    }
    progress::-moz-progress-bar {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    progress {
      forced-color-adjust: none;
      background: Canvas;
      border-block-start: 1px solid CanvasText;
      color: Highlight;
    }
    .primary,
    [aria-pressed='true'],
    .base.dragging {
      border: 1px solid Highlight;
    }
  }
`
