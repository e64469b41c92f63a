import { parseSync, type Plugin } from 'vite'

/** Of the classes that the bundle carries: methods that nothing on our way through Uppy calls. */
const UNUSED: readonly { readonly module: RegExp; readonly methods: readonly string[] }[] = [
  {
    module: /\/@lit\/reactive-element\/reactive-element\.js$/,
    // Controllers: the element has none, and a page that loads a script tag has no Lit to write one with.
    methods: ['addController', 'removeController', 'addInitializer'],
  },
  {
    module: /\/@uppy\/core\/lib\/Uppy\.js$/,
    methods: [
      // Lists and their totals: the queue has them.
      ...[
        'addFiles',
        'getObjectOfFilesPerState',
        '#calculateTotalProgress',
        'resetProgress',
        'clear',
        'restore',
      ],
      ...[
        '#updateTotalProgress',
        'checkIfFileAlreadyExists',
        '#assertNewUploadAllowed',
        '#startIfAutoProceed',
      ],
      // Progress and outcomes of each file, copied into Uppy's state with all the others: the queue has them.
      '#addListeners',
      // Restrictions and metadata: the queue restricts, a PUT has no metadata.
      ...['validateRestrictions', 'validateSingleFile', 'validateAggregateRestrictions', '#informAndEmit'],
      ...['setMeta', 'setFileMeta'],
      // Pauses and retries: an attempt is sent once.
      ...['pauseResume', 'pauseAll', 'resumeAll', 'retryAll', 'retryUpload', '#doRetryAll'],
      // Messages, other plugins, remote files: there are none. The queue knows whether the page is online.
      ...['log', 'setOptions', 'getPlugin', 'updateAll', 'updateOnlineStatus', 'removePlugin', 'i18nInit'],
      ...['info', 'hideInfo', 'addResultData', 'logout', 'registerRequestClient', 'getRequestClientForFile'],
      ...['addPreProcessor', 'removePreProcessor', 'addPostProcessor', 'removePostProcessor'],
    ],
  },
  {
    module: /\/@uppy\/core\/lib\/BasePlugin\.js$/,
    methods: ['setPluginState', 'getPluginState', 'setOptions', 'addTarget', 'i18nInit'],
  },
  {
    module: /\/@uppy\/core\/lib\/EventManager\.js$/,
    methods: ['onPause', 'onFilePause', 'onPauseAll', 'onResumeAll', 'onRetry', 'onRetryAll'],
  },
  {
    module: /\/@uppy\/xhr-upload\/lib\/index\.js$/,
    // Forms and companion servers.
    methods: [
      '#uploadBundle',
      'createBundledUpload',
      'createFormDataUpload',
      'addMetadata',
      '#getCompanionClientArgs',
      'uninstall',
    ],
  },
]

interface Method {
  readonly type: string
  readonly key: { readonly type: string; readonly name?: string }
  readonly value: { readonly body: { readonly start: number; readonly end: number } }
}

/** Empties methods that are never called, which no bundler can find out by itself: 3 KB of 12 KB gzipped. */
export function leanMethods(): Plugin {
  return {
    name: 'lean-methods',
    enforce: 'pre',
    transform(code, id) {
      const unused = UNUSED.find(({ module }) => module.test(id))
      if (!unused) return null
      const missing = new Set(unused.methods)
      const bodies: { start: number; end: number }[] = []
      for (const method of methodsOf(parseSync(id, code).program)) {
        const name = `${method.key.type === 'PrivateIdentifier' ? '#' : ''}${method.key.name ?? ''}`
        if (missing.delete(name)) bodies.push(method.value.body)
      }
      if (missing.size > 0)
        this.error(`Uppy has changed, see scripts/lean-methods.ts: ${[...missing].join(', ')}`)
      let lean = code
      for (const { start, end } of bodies.sort((a, b) => b.start - a.start)) {
        lean = `${lean.slice(0, start)}{}${lean.slice(end)}`
      }
      return { code: lean, map: null }
    },
  }
}

function* methodsOf(node: unknown): Generator<Method> {
  if (typeof node !== 'object' || node === null) return
  if ((node as Partial<Method>).type === 'MethodDefinition') yield node as Method
  for (const child of Object.values(node)) yield* methodsOf(child)
}
