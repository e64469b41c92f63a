import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, it } from 'node:test'
import { files, importsOf, node, read, root, run } from './support.js'

/** What `npm run build` left in `dist/`. */
const packageJson = JSON.parse(await read('package.json')) as {
  name: string
  exports: Record<string, string | Record<string, string>>
  files: string[]
  unpkg: string
  jsdelivr: string
  dependencies: Record<string, string>
}

describe('the published package', () => {
  it('has a file behind every export', () => {
    const targets = Object.values(packageJson.exports).flatMap((target) =>
      typeof target === 'string' ? [target] : Object.values(target),
    )
    const missing = [...targets, packageJson.unpkg, packageJson.jsdelivr].filter(
      (path) => !existsSync(join(root, path)),
    )
    assert.deepEqual(missing, [])
  })

  for (const entry of ['', '/define-download', '/define-folder', '/server', '/node', '/local']) {
    it(`${packageJson.name}${entry} is safe to import in Node: no output, no globals, nothing left running`, async () => {
      const { stdout, stderr, code } = await node([
        '--input-type=module',
        '--eval',
        `const LITS_OWN = /^(lit|reactive)|^customElements$/
         const before = new Set(Object.getOwnPropertyNames(globalThis))
         const module = await import('${packageJson.name}${entry}')
         const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && !LITS_OWN.test(name))
         if (Object.keys(module).length === 0) throw new Error('nothing exported')
         if (added.length > 0) throw new Error('new globals: ' + added)
         if (globalThis.customElements?.get('presigned-upload')) throw new Error('registered')`,
      ])
      assert.deepEqual({ stdout, stderr, code }, { stdout: '', stderr: '', code: 0 })
    })
  }

  it('loads Uppy, whose packages name Node 22, in no Node', async () => {
    const seen = new Set<string>()
    const follow = async (path: string): Promise<void> => {
      if (seen.has(path)) return
      seen.add(path)
      for (const { specifier, dynamic } of importsOf(path, await read(path))) {
        assert.doesNotMatch(dynamic ? '' : specifier, /^@uppy/, path)
        if (!dynamic && specifier.startsWith('.')) await follow(posix.join(path, '..', specifier))
      }
    }
    const entries = [
      'index',
      'define',
      'define-download',
      'define-folder',
      'server/index',
      'node',
      'local/index',
      'local/cli/main',
    ]
    for (const entry of entries) await follow(`dist/${entry}.js`)
    assert.ok(seen.has('dist/upload/presigned-upload-element.js'), 'followed')
  })

  it('imports only its dependencies', async () => {
    const allowed = new RegExp(`^(\\.|node:|(${Object.keys(packageJson.dependencies).join('|')})(/|$))`)
    for (const path of (await files('dist', /\.js$/)).filter((file) => !file.startsWith('dist/cdn/'))) {
      for (const { specifier } of importsOf(path, await read(path))) assert.match(specifier, allowed, path)
    }
  })

  it('holds what is needed and nothing else', async () => {
    const { stdout, stderr, code } = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'])
    assert.equal(code, 0, stderr)
    const [pack] = JSON.parse(stdout) as [{ files: { path: string }[] }]
    const paths = pack.files.map(({ path }) => path)

    const expected =
      /^(LICENSE|README\.md|package\.json|(custom-elements|html-custom-data|web-types)\.json|themes\/\w+\.css|dist\/.+\.(js|js\.map|d\.ts)|demo\/(index\.html|(form|download|folder)\.(html|js)|demo\.(css|js)|signature\.html|signature\/\w+\.css))$/
    assert.deepEqual(
      paths.filter((path) => !expected.test(path)),
      [],
    )
    for (const path of ['LICENSE', 'README.md', 'custom-elements.json', 'dist/index.d.ts'])
      assert.ok(paths.includes(path), path)
  })
})

describe('the script-tag bundle', () => {
  it('needs nothing but what lies beside it', async () => {
    const chunks = await files('dist/cdn', /\.js$/)
    const names = new Set(chunks.map((path) => path.replace('dist/cdn/', './')))
    for (const path of chunks) {
      for (const { specifier } of importsOf(path, await read(path))) {
        assert.ok(names.has(specifier), `${path} imports ${specifier}`)
      }
    }
  })

  it('is never imported by its own chunks: with a query string it would run twice', async () => {
    for (const path of await files('dist/cdn', /\.js$/)) {
      const specifiers = importsOf(path, await read(path)).map(({ specifier }) => specifier)
      assert.ok(!specifiers.includes('./presigned-upload.min.js'), path)
    }
  })

  it('loads Uppy on demand', async () => {
    const reached = new Set<string>()
    const follow = async (name: string): Promise<void> => {
      if (reached.has(name)) return
      reached.add(name)
      const path = `dist/cdn/${name}`
      for (const { specifier, dynamic } of importsOf(path, await read(path)))
        if (!dynamic) await follow(specifier.replace('./', ''))
    }
    await follow('presigned-upload.min.js')
    for (const name of reached) assert.doesNotMatch(await read(`dist/cdn/${name}`), /XHRUpload/, name)
    const all = await Promise.all((await files('dist/cdn', /\.js$/)).map(read))
    assert.ok(all.some((text) => /XHRUpload/.test(text)))
  })

  it('carries Lit and Uppy for production', async () => {
    for (const path of await files('dist/cdn', /\.js$/)) {
      assert.doesNotMatch(await read(path), /Lit is in dev mode|process\.env/, path)
    }
  })
})
