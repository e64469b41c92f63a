export default {
  globs: ['src/define.ts', 'src/upload/**/*.ts', 'src/download/**/*.ts'],
  exclude: ['**/*.d.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [publicMembers(), elementsOnly(), publishedPaths()],
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

/** Styles, templates and controllers are nobody's business outside. */
function elementsOnly() {
  return {
    name: 'elements-only',
    packageLinkPhase({ customElementsManifest }) {
      const elements = new Set()
      for (const module of customElementsManifest.modules) {
        module.declarations = (module.declarations ?? []).filter(
          (declaration) => declaration.customElement && declaration.tagName,
        )
        for (const { name } of module.declarations) elements.add(name)
      }
      for (const module of customElementsManifest.modules) {
        module.exports = (module.exports ?? []).filter(({ kind, declaration }) => {
          return kind === 'custom-element-definition' || elements.has(declaration?.name)
        })
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
