import { transform } from 'lightningcss'
import type { Plugin } from 'vite'

/** Shrinks what stands in tagged templates: styles by Vite's own CSS minifier, white space between tags. */
export function leanTemplates(): Plugin {
  return {
    name: 'lean-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/upload\/.*\.ts$/.test(id)) return null
      const lean = code
        .replaceAll(/\bcss`([^`$]*)`/g, (_, css: string) => `css\`${minified(css, id)}\``)
        .replaceAll(/>\s*\n\s*(?=<|\$\{)/g, '>')
        .replaceAll(/\}\s*\n\s*</g, '}<')
      return lean === code ? null : { code: lean, map: null }
    },
  }
}

function minified(css: string, filename: string): string {
  return transform({ filename, code: Buffer.from(css), minify: true })
    .code.toString()
    .replaceAll('\\', '\\\\')
}
