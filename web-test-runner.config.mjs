/**
 * Browser tests, in every engine that is here.
 *
 *   npx wtr                                   all of them
 *   npx wtr --files test/transport/x.test.ts  one file
 *   ENGINES=firefox npx wtr                   one engine
 */
import { fileURLToPath } from 'node:url'
import { esbuildPlugin } from '@web/dev-server-esbuild'
import { defaultReporter } from '@web/test-runner'
import { prepareEngines } from './scripts/browsers.mjs'
import { countReporter } from './scripts/lib/count-reporter.mjs'
import { launchersFor } from './scripts/lib/launchers.mjs'
import { prebundlePlugin } from './scripts/lib/prebundle-plugin.mjs'
import { testBucketPlugin } from './test/support/bucket-plugin.mjs'

const chosen = process.env.ENGINES?.split(',')
const found = Object.entries(prepareEngines()).filter(([name]) => chosen?.includes(name) ?? true)
if (found.length === 0) throw new Error(`None of the engines ${chosen} is here`)
console.log(`engines: ${found.map(([name]) => name).join(', ')}`)

export default {
  files: 'test/{transport,checksum,intake,ui,upload,download}/**/*.test.ts',
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['browser', 'development'] },
  browsers: await launchersFor(Object.fromEntries(found)),
  // One page at a time in each browser, so that it has the focus.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: { config: { timeout: 20_000 } },
  plugins: [
    // Lit's decorators are the experimental ones: without the tsconfig esbuild emits the standard ones.
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    prebundlePlugin(['@uppy/core', '@uppy/xhr-upload', '@tanstack/virtual-core', 'client-zip']),
    testBucketPlugin(),
  ],
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
}
