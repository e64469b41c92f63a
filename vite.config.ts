import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { leanDecorators } from './scripts/lean-decorators.js'
import { leanLitParts } from './scripts/lean-lit-parts.js'
import { leanLit } from './scripts/lean-lit.js'
import { leanMethods } from './scripts/lean-methods.js'
import { leanTemplates } from './scripts/lean-templates.js'
import { leanUppy } from './scripts/lean-uppy.js'
import { plainImports } from './scripts/plain-imports.js'

/**
 * Builds of one source, chosen by `--mode`; `scripts/build.mjs` runs them all.
 * Any other mode (Storybook) gets the shared part only.
 */
export default defineConfig(({ mode }) => {
  const build = builds[mode]
  return {
    ...shared,
    ...(build && { build }),
    plugins: plugins[mode]?.() ?? [],
  }
})

const plugins: Record<string, () => Plugin[]> = {
  cdn: () => [...lean('presigned-upload'), leanUppy()],
  'cdn-links': () => lean('presigned-links'),
}

function lean(bundle: string): Plugin[] {
  return [leanDecorators(), leanLitParts(bundle), leanLit(), leanMethods(), leanTemplates(), plainImports()]
}

const shared: UserConfig = {
  // From any folder, on any host.
  base: './',
  publicDir: false,
  clearScreen: false,
}

/** Sources keep their names and folders, so that a bundler and a debugger find what they look for. */
const modules = {
  preserveModules: true,
  preserveModulesRoot: 'src',
  // The compiler's own helpers come under a name with its version in it.
  entryFileNames: ({ name }: { name: string }) => `${name.replace(/^_virtual\/.*\//, 'helpers/')}.js`,
} as const

/** What a page loads at once; the entry only imports it, see `scripts/script-tag.ts`. */
const atOnce = { name: 'element', test: /\/src\/define\.ts$/, priority: 2 }

/** What is needed together for the first file. */
const sending = {
  name: 'sending',
  test: /\/src\/(transport|upload\/sending)/,
  priority: 1,
}

/** A module with the words of one language: named by its tag. */
const LANGUAGE = /\/src\/locales\/(links\/)?[a-z]{2}(-[A-Z]{2})?\.ts$/

const scriptTag: UserConfig['build'] = {
  outDir: 'dist/cdn',
  emptyOutDir: false,
  target: 'es2022',
  sourcemap: true,
  modulePreload: false,
  reportCompressedSize: false,
}

/** Chunks lie beside the entries, languages in their folder. */
function named(prefix: string, language: string) {
  return {
    entryFileNames: '[name].js',
    chunkFileNames: ({ facadeModuleId }: { readonly facadeModuleId: string | null }) =>
      `${LANGUAGE.test(facadeModuleId ?? '') ? `locales/${language}` : `${prefix}-`}[name]-[hash].js`,
  }
}

const builds: Record<string, UserConfig['build']> = {
  /** The elements for applications with a bundler: `lit` and `@uppy/*` stay imports. */
  library: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: { entry: entries('index', 'define', 'define-download', 'define-folder'), formats: ['es'] },
    rolldownOptions: { external: [/^lit(\/|$)/, /^@(uppy|noble|tanstack)\//, 'client-zip'], output: modules },
  },

  /** The signing handler, the embedded store and the command line. `ssr` keeps Node's built-ins and asset URLs as written. */
  server: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: entries('server/index', 'node', 'local/index', 'local/cli/main'),
      external: [/^node:/],
      output: modules,
    },
  },

  /** For a script tag: everything inside, what is not needed at once in chunks beside it. */
  cdn: {
    ...scriptTag,
    rolldownOptions: {
      input: {
        'presigned-upload.min': 'scripts/script-tag.ts',
        'presigned-upload-locales': 'scripts/script-tag-locales.ts',
      },
      preserveEntrySignatures: 'strict',
      output: { ...named('presigned-upload', ''), codeSplitting: { groups: [atOnce, sending] } },
    },
  },

  /**
   * The elements for downloads, likewise. A build of their own: code shared with the one above would have to lie in a
   * file of its own, which costs every page that uploads 0.9 KB.
   */
  'cdn-links': {
    ...scriptTag,
    rolldownOptions: {
      input: {
        'presigned-download.min': 'src/define-download.ts',
        'presigned-folder.min': 'src/define-folder.ts',
      },
      preserveEntrySignatures: 'strict',
      output: named('presigned-links', 'links-'),
    },
  },

  /** The demo's page that is more than a script beside it; published with the demo, and no part of the bundle. */
  demo: {
    outDir: 'dist/demo',
    emptyOutDir: false,
    target: 'es2022',
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { signature: 'demo/signature/page.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'signature/[name]-[hash].js' },
    },
  },
}

/** Named by their path, so that `dist/` looks like `src/`. */
function entries(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]))
}
