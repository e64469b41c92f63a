import { fileURLToPath } from 'node:url'
import { runDemo } from '../../../src/local/index.js'

await runDemo(process.env, [fileURLToPath(new URL('../../../demo', import.meta.url))])
