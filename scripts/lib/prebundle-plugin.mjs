/**
 * Serves packages that reach into CommonJS as one bundle of ES modules: browsers cannot load them
 * from node_modules as they are.
 */
import { build } from 'vite'

const PREFIX = '/__prebundled/'

/**
 * @param {readonly string[]} packages
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export function prebundlePlugin(packages) {
  /** @type {Promise<Map<string, string>> | undefined} */
  let bundle
  return {
    name: 'prebundle',
    resolveImport({ source }) {
      return packages.includes(source) ? `${PREFIX}${fileName(source)}` : undefined
    },
    async serve({ path }) {
      if (!path.startsWith(PREFIX)) return undefined
      bundle ??= bundlePackages(packages)
      const body = (await bundle).get(path.slice(PREFIX.length))
      return body === undefined ? undefined : { body, type: 'js' }
    },
  }
}

/** @param {readonly string[]} packages @returns {Promise<Map<string, string>>} from file name to code */
async function bundlePackages(packages) {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: Object.fromEntries(packages.map((name) => [fileName(name).slice(0, -3), name])),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  })
  if (!('output' in result)) throw new Error('Expected one bundle')
  return new Map(result.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])))
}

/** @param {string} name of a package */
function fileName(name) {
  return `${name.replace(/\W+/g, '-')}.js`
}
