/**
 * Builds everything that is published: `dist/` with ES modules and their types, `dist/cdn/` for script tags.
 * `--no-types` leaves the types out, for a quick turn while working on the page.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NODE_ENV = 'production'

const { build } = await import('vite')

await rm('dist', { recursive: true, force: true })
const types = process.argv.includes('--no-types') ? undefined : declarations()
for (const mode of ['library', 'server', 'cdn']) {
  if (mode === 'server' ? existsSync('src/server/index.ts') : existsSync('src/define.ts'))
    await build({ mode, logLevel: 'warn' })
}
await types

/** In a process of its own: the compiler would hold up the bundler's thread. */
async function declarations() {
  const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
  const child = spawn(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  if (code === 0) return
  console.error('build: the types have errors, see above')
  process.exitCode = 1
}
