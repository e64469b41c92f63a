import type { RepairCode } from './repair.js'

/** What is said of a repair. */
export const repairs: Readonly<Record<RepairCode, string>> = {
  around: 'What stood around the link was taken off: quotes, brackets, or words.',
  invisible: 'Characters that cannot be seen were taken out.',
  wrapped: 'The link was broken by a line break or a space, and was put together again.',
  space: 'Spaces were written as %20.',
  escaped: 'Escapes such as &amp; were undone: to a store, &amp; is another parameter.',
  'encoded-whole': 'The link was encoded as a part of another link, and was decoded.',
  'encoded-twice': 'The link was percent-encoded twice (%25 for %), and was decoded once.',
}
