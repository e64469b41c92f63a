/** Pages of a test's own beside the signing endpoint and the bucket of the demo. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { startDemo, type Demo } from '../../../src/local/demo.js'

export interface Served {
  readonly url: string
  readonly store: Demo['store']
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../../..', import.meta.url))
const settings = {
  port: 0,
  bucketPort: 0,
  validity: 900,
  maxValidity: 3600,
  cutAtExpiry: false,
  throttle: null,
}

/** `fill` writes pages and scripts into the folder that is served. */
export async function serve(fill: (folder: string) => Promise<void>): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'served-'))
  await fill(folder)
  const demo = await startDemo({
    ...settings,
    faults: false,
    bucketDir: join(folder, '.bucket'),
    folders: [folder, join(root, 'dist/cdn')],
  })
  return {
    url: demo.url,
    store: demo.store,
    async stop() {
      await demo.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Bundles a module that stands in the text, as an application would; answers nothing but a file `name.js`. */
export async function bundle(folder: string, name: string, code: string): Promise<void> {
  const source: Plugin = {
    name: 'source',
    resolveId: (id) => (id === 'page:source' ? join(root, `${name}.js`) : null),
    load: (id) => (id === join(root, `${name}.js`) ? code : null),
  }
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [source],
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: 'page:source' },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
      },
    },
  })
}
