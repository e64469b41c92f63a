import assert from 'node:assert/strict'
import { posix } from 'node:path'
import { describe, it } from 'node:test'
import { files, importsOf, read, withoutProse, type Import } from './support.js'

/**
 * What a folder of `src/` may import, besides itself: another folder, some modules of one, or a package.
 * `lazy` may only be reached by dynamic `import()`: a page pays for it when a file is likely.
 */
interface Rule {
  readonly folders?: readonly string[]
  readonly modules?: readonly string[]
  readonly packages?: RegExp
  readonly lazy?: readonly string[]
}

const ports = ['queue/types', 'queue/ports', 'queue/errors']

const table: Readonly<Record<string, Rule>> = {
  wire: {},
  'forbidden-headers': {},
  csv: {},
  queue: { modules: ['wire'] },
  grant: { modules: ['wire', 'forbidden-headers', ...ports] },
  transport: { modules: ['forbidden-headers', ...ports], packages: /^@uppy\// },
  checksum: { packages: /^@noble\/hashes\// },
  intake: {},
  locales: { modules: ports },
  ui: { folders: ['locales'], modules: ['wire', ...ports], packages: /^lit(\/|$)/ },
  upload: {
    folders: ['queue', 'grant', 'intake', 'locales', 'ui'],
    modules: ['wire'],
    packages: /^(lit(\/|$)|@tanstack\/virtual-core$)/,
    lazy: ['transport', 'checksum'],
  },
  server: { modules: ['wire'], packages: /^aws4fetch$/ },
  node: { packages: /^node:/ },
  local: {
    folders: ['server'],
    modules: ['wire', 'forbidden-headers', 'csv', 'node'],
    packages: /^node:/,
  },
  download: {
    folders: ['grant', 'locales', 'ui'],
    modules: ['wire', 'csv', 'queue/backoff', ...ports],
    packages: /^(lit(\/|$)|client-zip$)/,
  },
  index: { folders: ['queue', 'grant', 'locales', 'ui', 'upload', 'download'], modules: ['wire'] },
  // Types only: they add to those of the framework.
  react: { folders: ['upload', 'download', 'ui'], packages: /^react$/ },
  vue: { folders: ['upload', 'download', 'ui'], packages: /^vue$/ },
  svelte: { folders: ['upload', 'download', 'ui'], packages: /^svelte\/elements$/ },
  define: { folders: ['upload', 'ui'] },
  'define-download': { folders: ['download', 'ui'] },
  'define-folder': { folders: ['download', 'ui'] },
}

const sources = await files('src', /\.ts$/)

describe('the import table', () => {
  for (const path of sources) {
    it(path, async () => {
      const broken = importsOf(path, await read(path)).filter((found) => !isAllowed(path, found))
      assert.deepEqual(
        broken.map(({ specifier }) => specifier),
        [],
      )
    })
  }

  it('notices a broken rule', () => {
    const found = (text: string): Import => {
      const [first] = importsOf('x.ts', text)
      assert.ok(first)
      return first
    }
    assert.ok(!isAllowed('src/queue/a.ts', found(`import { html } from 'lit'`)))
    assert.ok(!isAllowed('src/queue/a.ts', found(`export * from '../upload/a.js'`)))
    assert.ok(!isAllowed('src/grant/a.ts', found(`import { UploadQueue } from '../queue/queue.js'`)))
    assert.ok(!isAllowed('src/upload/a.ts', found(`import { createTransport } from '../transport/index.js'`)))
    assert.ok(isAllowed('src/upload/a.ts', found(`const load = () => import('../transport/index.js')`)))
    assert.ok(!isAllowed('src/server/a.ts', found(`import { createHmac } from 'node:crypto'`)))
    assert.ok(!isAllowed('src/server/a.ts', found(`const a = await import('fs')`)))
    assert.ok(!isAllowed('src/intake/a.ts', found(`type A = import('../queue/types.js').Item`)))
    assert.ok(!isAllowed('src/index.ts', found(`import '../define.js'`)))
  })
})

describe('the platform a folder may assume', () => {
  const rules: readonly [folder: string, what: string, forbidden: RegExp][] = [
    [
      'queue',
      'no DOM',
      /\b(document|window|navigator|localStorage|HTMLElement|XMLHttpRequest|customElements)\b/,
    ],
    ['server', 'no DOM', /\b(document|window|navigator|HTMLElement|XMLHttpRequest|DOMParser)\b/],
    ['server', 'no Node', /\b(process|Buffer|require|__dirname|setImmediate|import\.meta)\b/],
  ]
  /** Text that a browser runs. */
  const forPages = 'src/server/share/address-script.ts'
  for (const [folder, what, forbidden] of rules) {
    it(`${folder}: ${what}`, async () => {
      for (const path of sources.filter((one) => one.startsWith(`src/${folder}/`) && one !== forPages)) {
        assert.doesNotMatch(withoutProse(await read(path)), forbidden, path)
      }
    })
  }
})

function isAllowed(path: string, { specifier, dynamic, typeOnly }: Import): boolean {
  const folder = topOf(path)
  const rule = table[folder]
  assert.ok(rule, `src/${folder} is not in the table`)
  if (!specifier.startsWith('.')) return rule.packages?.test(specifier) ?? false

  assert.match(specifier, /\.js$/, `${path}: relative imports end in .js`)
  const target = posix.join(posix.dirname(path), specifier)
  if (!target.startsWith('src/')) return false
  const top = topOf(target)
  if (top === folder && path.split('/').length > 2) return true
  if (rule.lazy?.includes(top)) return dynamic || typeOnly
  const module = target.slice('src/'.length).replace(/\.js$/, '')
  return Boolean(rule.folders?.includes(top) || rule.modules?.includes(module))
}

/** `src/queue/queue.ts` → `queue`, `src/wire.ts` → `wire`. */
function topOf(path: string): string {
  return path.split('/')[1]?.replace(/\.[jt]s$/, '') ?? ''
}
