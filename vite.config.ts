import { existsSync } from 'node:fs'
import { defineConfig, type UserConfig } from 'vite'

/**
 * Three builds of one source, chosen by `--mode`; `scripts/build.mjs` runs them all.
 * Any other mode (Storybook) gets the shared part only.
 */
export default defineConfig(({ mode }) => {
  const build = builds[mode]
  return { ...shared, ...(build && { build }) }
})

const shared: UserConfig = {
  publicDir: false,
  clearScreen: false,
}

/** Sources keep their names and folders, so that a bundler and a debugger find what they look for. */
const modules = { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' } as const

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
      },
    },
  },
}

/** Named by their path, so that `dist/` looks like `src/`. */
function entries(...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name): [string, string] => [name, `src/${name}.ts`]).filter(([, path]) => existsSync(path)),
  )
}
