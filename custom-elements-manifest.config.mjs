export default {
  globs: ['src/define.ts', 'src/upload/**/*.ts', 'src/download/**/*.ts'],
  exclude: ['**/*.d.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [parsedAttributes(), publicMembers(), elementsOnly(), publishedPaths()],
}

/** `@parsed('max-size', size, 3)` is a property with an attribute of that name, and a default. */
function parsedAttributes() {
  return {
    name: 'parsed-attributes',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text)
      for (const member of node.members) {
        const field = declaration?.members?.find(({ name }) => name === member.name?.getText())
        const call = ts
          .getDecorators(member)
          ?.map(({ expression }) => expression)
          .find(isParsed)
        if (!field || !call) continue
        const [attribute, , fallback] = call.arguments
        field.attribute = attribute.text
        if (fallback) field.default = fallback.getText()
        const { type, default: value, description } = field
        declaration.attributes = [
          ...(declaration.attributes ?? []).filter(({ fieldName }) => fieldName !== field.name),
          { name: attribute.text, type, default: value, description, fieldName: field.name },
        ]
      }
    },
  }

  function isParsed(expression) {
    return expression.expression?.getText() === 'parsed'
  }
}

/** The manifest documents what a page may use: nothing private, protected or `@internal`. */
function publicMembers() {
  const isPublic = ({ name, privacy, internal }) =>
    !internal && !name?.startsWith('#') && privacy !== 'private' && privacy !== 'protected'
  const lifecycle = new Set(['connectedCallback', 'disconnectedCallback', 'createRenderRoot', 'render'])

  return {
    name: 'public-members',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text)
      for (const member of node.members) {
        if (!ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal')) continue
        const name = member.name?.getText()
        for (const found of declaration?.members?.filter((m) => m.name === name) ?? []) found.internal = true
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations ?? []) {
          if (!declaration.members) continue
          const hidden = declaration.members.filter((m) => !isPublic(m) || lifecycle.has(m.name) || m.static)
          const names = new Set(hidden.map(({ name }) => name))
          declaration.members = declaration.members.filter((m) => !hidden.includes(m))
          declaration.attributes = declaration.attributes?.filter((a) => !names.has(a.fieldName))
        }
      }
    },
  }
}

/** Styles, templates, controllers and base classes are nobody's business outside. */
function elementsOnly() {
  return {
    name: 'elements-only',
    packageLinkPhase({ customElementsManifest }) {
      const tags = new Map()
      for (const module of customElementsManifest.modules) {
        module.declarations = (module.declarations ?? []).filter(
          (declaration) => declaration.customElement && declaration.tagName,
        )
        for (const { name, tagName, members, attributes, events } of module.declarations) {
          tags.set(name, tagName)
          for (const entry of [members, attributes, events].flat()) delete entry?.inheritedFrom
        }
      }
      for (const module of customElementsManifest.modules) {
        module.exports = (module.exports ?? []).filter(({ declaration }) => tags.has(declaration?.name))
        for (const found of module.exports) {
          // The name is told by a constant there.
          if (found.kind === 'custom-element-definition') found.name = tags.get(found.declaration.name)
        }
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ declarations, exports }) => declarations.length > 0 || exports.length > 0,
      )
    },
  }
}

/** Tools resolve module paths against the published package, where `src/` does not exist. */
function publishedPaths() {
  const published = (path) => path.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js')

  return {
    name: 'published-paths',
    packageLinkPhase({ customElementsManifest }) {
      rename(customElementsManifest)
    },
  }

  function rename(value) {
    if (Array.isArray(value)) value.forEach(rename)
    if (value === null || typeof value !== 'object') return
    for (const [key, child] of Object.entries(value)) {
      if ((key === 'path' || key === 'module') && typeof child === 'string') value[key] = published(child)
      else rename(child)
    }
  }
}
