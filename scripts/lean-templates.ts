import { transform } from 'lightningcss'
import { parseSync, type Plugin } from 'vite'

/** Shrinks what stands in tagged templates: styles by Vite's own CSS minifier, white space in markup. */
export function leanTemplates(): Plugin {
  return {
    name: 'lean-templates',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/(ui|upload|download)\/.*\.ts$/.test(id)) return null
      const lean = withLeanMarkup(
        id,
        code.replaceAll(/\bcss`([^`$]*)`/g, (_, css: string) => `css\`${minified(css, id)}\``),
      )
      return lean === code ? null : { code: lean, map: null }
    },
  }
}

interface Text {
  readonly start: number
  readonly end: number
}

/** The pieces of text between the values of each template with markup in it. */
function* markup(node: unknown): Generator<Text> {
  if (typeof node !== 'object' || node === null) return
  const { type, tag, quasi } = node as {
    type?: string
    tag?: { name?: string }
    quasi?: { quasis: readonly Text[] }
  }
  if (type === 'TaggedTemplateExpression' && /^(html|svg)$/.test(tag?.name ?? '')) yield* quasi?.quasis ?? []
  for (const child of Object.values(node)) yield* markup(child)
}

function withLeanMarkup(id: string, code: string): string {
  const texts = [...markup(parseSync(id, code).program)].sort((a, b) => b.start - a.start)
  return texts.reduce((all, { start, end }) => {
    return all.slice(0, start) + shrunk(all.slice(start, end)) + all.slice(end)
  }, code)
}

/** A line break beside a tag is layout; within one it parts attributes, as a space does. */
function shrunk(text: string): string {
  return text
    .replaceAll(/>\s*\n\s*(?=<|$|\$\{|`)/g, '>')
    .replaceAll(/(^[`}]?)\s*\n\s*(?=<|$|[`$])/g, '$1')
    .replaceAll(/\s*\n\s*(?=>)/g, '')
    .replaceAll(/\s*\n\s*/g, ' ')
}

function minified(css: string, filename: string): string {
  return transform({ filename, code: Buffer.from(css), minify: true })
    .code.toString()
    .replaceAll('\\', '\\\\')
}
