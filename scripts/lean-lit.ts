import type { Plugin } from 'vite'

/**
 * Lit's styles without what serves browsers before 2023, which lack `adoptedStyleSheets`; every browser that reads the
 * bundle's syntax and the element's styles has them. A module that has moved in a new release fails the build.
 */
export function leanLit(): Plugin {
  let found = false
  return {
    name: 'lean-lit',
    enforce: 'pre',
    load(id) {
      if (!/\/@lit\/reactive-element\/.*css-tag\.js$/.test(id)) return null
      found = true
      return STYLES
    },
    buildEnd(error) {
      if (!error && !found) this.error('Lit has changed, see scripts/lean-lit.ts')
    },
  }
}

const STYLES = `
export class CSSResult {
  constructor(text) { this.cssText = text }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText)
    return this.sheet
  }
}
export const supportsAdoptingStyleSheets = true
export const unsafeCSS = (text) => new CSSResult(text)
export const css = ([text]) => new CSSResult(text)
export const getCompatibleStyle = (style) => style
export const adoptStyles = (root, styles) => { root.adoptedStyleSheets = styles.map(({ styleSheet }) => styleSheet) }
`
