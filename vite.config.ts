import { defineConfig, type Plugin, type UserConfig } from 'vite'
import { leanUppy } from './scripts/lean-uppy.js'

/**
 * Three builds of one source, chosen by `--mode`; `scripts/build.mjs` runs them all.
 * Any other mode (Storybook) gets the shared part only.
 */
export default defineConfig(({ mode }) => {
  const build = builds[mode]
  return { ...shared, ...(build && { build }), plugins: mode === 'cdn' ? [ownCopies(), leanUppy()] : [] }
})

const shared: UserConfig = {
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

/** What is fetched together when a file is likely, and needed before nothing. */
const onDemand = /\/src\/(transport|grant|locales\/hints)|@uppy\/|\?own$/

const builds: Record<string, UserConfig['build']> = {
  /** The elements for applications with a bundler: `lit` and `@uppy/*` stay imports. */
  library: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: false,
    sourcemap: true,
    lib: { entry: entries('index', 'define'), formats: ['es'] },
    rolldownOptions: { external: [/^lit(\/|$)/, /^@uppy\//], output: modules },
  },

  /** The signing handler and the embedded store. `ssr` keeps Node's built-ins and asset URLs as written. */
  server: {
    ssr: true,
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: entries('server/index', 'local/index'),
      external: [/^node:/],
      output: modules,
    },
  },

  /** For a script tag: everything inside, what is not needed at once in chunks beside it. */
  cdn: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: entries('define'),
      output: {
        entryFileNames: 'presigned-upload.min.js',
        chunkFileNames: 'presigned-upload-[name]-[hash].js',
        codeSplitting: { groups: [{ name: 'sending', test: onDemand }] },
      },
    },
  },
}

/**
 * Modules loaded on demand take the few lines that they share with the element along. If they imported them from the
 * entry, a page that loads it as `presigned-upload.min.js?v=2` would run a second entry.
 */
function ownCopies(): Plugin {
  return {
    name: 'own-copies',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!importer || !onDemand.test(importer) || !source.startsWith('.')) return
      const resolved = await this.resolve(source, importer, { skipSelf: true })
      return resolved?.id.includes('/src/queue/') ? `${resolved.id}?own` : resolved
    },
  }
}

/** Named by their path, so that `dist/` looks like `src/`. */
function entries(...names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, `src/${name}.ts`]))
}
