import type { CSSResult } from 'lit'

/** Gives the shadow tree around `place` a look that came later than the element. */
export function dress(place: Element, look: CSSResult): void {
  const root = place.getRootNode() as ShadowRoot
  const { styleSheet } = look
  if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) root.adoptedStyleSheets.push(styleSheet)
}
