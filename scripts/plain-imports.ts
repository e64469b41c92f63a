import type { Plugin } from 'vite'

/** `__vitePreload(async () => { const { a } = await import("…"); return { a } }, …)`, or with the plain `() => import("…")`. */
const WRAPPED =
  /__vitePreload\((?:async )?\(\) => (?:\{\s*const \{[^}]*\} = await )?(import\("[^"]*"\)(?:\.then\(\(\w+\) => \w+\.\w+\))?)(?:;\s*return \{[^}]*\};\s*\})?, __VITE_PRELOAD__, import\.meta\.url\)/g

/** Vite wraps each `import()` to load style sheets with it. There are none: what is wrapped stands alone again. */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : null,
    renderChunk(code) {
      const plain = code.replaceAll(WRAPPED, '$1')
      if (plain.includes('__VITE_PRELOAD__')) this.error('Vite has changed, see scripts/plain-imports.ts')
      return { code: plain, map: null }
    },
  }
}
