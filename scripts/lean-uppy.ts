import { readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

/**
 * Leaves out of the script-tag bundle what Uppy brings and this product never uses: 5 KB of 22 KB gzipped.
 * Each stand-in keeps the module's exports and does what the real one does for us. A module that has moved in a new
 * release fails the build, rather than coming back unnoticed.
 */
export function leanUppy(): Plugin {
  const missing = new Set(standIns.map(({ what }) => what))
  return {
    name: 'lean-uppy',
    enforce: 'pre',
    load(id) {
      const found = standIns.find(({ module }) => module.test(id))
      if (!found) return null
      missing.delete(found.what)
      return typeof found.code === 'string' ? found.code : found.code(id)
    },
    transform(code, id) {
      return /\/@uppy\/[^?]*\.js$/.test(id)
        ? { code: code.replaceAll(SENTENCE, '$1"Uppy"'), map: null }
        : null
    },
    buildEnd(error) {
      if (!error && missing.size > 0)
        this.error(`Uppy has changed, see scripts/lean-uppy.ts: ${[...missing].join(', ')}`)
    },
  }
}

/** What Uppy says to its developer, in errors that our one use of it never meets and in a log that nobody reads. */
const SENTENCE =
  /(\bnew \w*Error\(\s*|\bthis\.(?:uppy\.)?log\()(?:`[^`]*`|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")/g

const standIns: readonly {
  readonly what: string
  readonly module: RegExp
  readonly code: string | ((id: string) => string)
}[] = [
  {
    what: 'package.json: only the version is read',
    module: /\/@uppy\/[^/]+\/package\.json$/,
    code: (id) => {
      const { version } = JSON.parse(readFileSync(id, 'utf8')) as { version: string }
      return JSON.stringify({ version })
    },
  },
  {
    what: 'sentences: nobody reads them, the element has its own',
    module: /\/@uppy\/core\/lib\/locale\.js$/,
    code: 'export default { strings: {} }',
  },
  {
    what: 'types by extension: every file comes with its type',
    module: /\/@uppy\/core\/lib\/utils\/mimeTypes\.js$/,
    code: 'export default {}',
  },
  {
    what: 'translation: there are no sentences',
    module: /\/@uppy\/core\/lib\/utils\/Translator\.js$/,
    code: `
      export class Translator { locale = { strings: {} }; translate = (key) => key; translateArray = (key) => [key] }
      export default Translator`,
  },
  {
    what: 'ids from names and types: every attempt has a name of its own',
    module: /\/@uppy\/core\/lib\/utils\/generateFileID\.js$/,
    code: 'const id = ({ name }) => name; export { id as default, id as getSafeFileId }',
  },
  {
    what: 'guesses of types: every file comes with its type',
    module: /\/@uppy\/core\/lib\/utils\/getFileType\.js$/,
    code: 'export default ({ type }) => type',
  },
  {
    what: 'guesses of names: likewise',
    module: /\/@uppy\/core\/lib\/getFileName\.js$/,
    code: 'export default (_type, { name }) => name',
  },
  {
    what: 'extensions: nobody asks for them',
    module: /\/@uppy\/core\/lib\/utils\/getFileNameAndExtension\.js$/,
    code: 'export default (name) => ({ name, extension: undefined })',
  },
  {
    what: 'a bug of Edge 15',
    module: /\/@uppy\/core\/lib\/supportsUploadProgress\.js$/,
    code: 'export default () => true',
  },
  {
    what: 'a queue: every file is sent at once, the queue is ours',
    module: /\/@uppy\/core\/lib\/utils\/TaskQueue\.js$/,
    code: 'export class TaskQueue { add = async (task) => task(new AbortController().signal) }',
  },
  {
    what: 'loggers: it is given one that says nothing',
    module: /\/@uppy\/core\/lib\/loggers\.js$/,
    code: 'export const justErrorsLogger = {}; export const debugLogger = {}',
  },
  {
    what: 'events by name space: plain names are enough',
    module: /\/namespace-emitter\/index\.js$/,
    code: `
      export default () => {
        const all = new Map()
        const of = (name) => all.get(name) ?? []
        return {
          on(name, listener) { all.set(name, [...of(name), listener]) },
          off(name, listener) { all.set(name, of(name).filter((other) => other !== listener)) },
          once(name, listener) {
            const once = (...values) => { this.off(name, once); listener(...values) }
            this.on(name, once)
          },
          emit(name, ...values) { for (const listener of of(name)) listener(...values) },
        }
      }`,
  },
  {
    what: 'a stall timer: the queue watches',
    module: /\/@uppy\/core\/lib\/utils\/ProgressTimeout\.js$/,
    code: 'export default class { progress() {} done() {} }',
  },
  {
    what: 'restrictions: the queue has them, Uppy is given none',
    module: /\/@uppy\/core\/lib\/Restricter\.js$/,
    code: `
      export const defaultOptions = { requiredMetaFields: [] }
      export class RestrictionError extends Error { isRestriction = true }
      export class Restricter {
        validate() {}
        validateSingleFile() {}
        validateAggregateRestrictions() {}
        validateMinNumberOfFiles() {}
        getMissingRequiredMetaFields() { return { missingFields: [] } }
      }`,
  },
  {
    what: 'lodash: slows down a total that nobody reads',
    module: /\/lodash\/throttle\.js$/,
    code: `
      export default (work, wait) => {
        let timer
        const throttled = () => { timer ??= setTimeout(() => { timer = undefined; work() }, wait) }
        return throttled
      }`,
  },
]
