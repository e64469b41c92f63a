/**
 * Builds everything that is published: `dist/` with ES modules and their types, `dist/cdn/` for script tags, `dist/demo/`
 * for the demo's pages.
 * `--no-types` leaves the types out, for a quick turn while working on the page.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
process.env.NODE_ENV = 'production'

const { build } = await import('vite')

const started = Date.now()
const types = process.argv.includes('--no-types') ? true : declarations()
try {
  for (const mode of ['library', 'server', 'cdn', 'cdn-links', 'demo'])
    await build({ mode, logLevel: 'warn' })
  // npm does so where it installs the package; a checkout has nobody else to do it.
  await chmod('dist/local/cli/main.js', 0o755)
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 1
}
if (!(await types)) {
  console.error('build: the types have errors, see above')
  process.exitCode = 1
}

// Only now, so that a page or a test that uses the last build meanwhile is not left with nothing.
if (process.exitCode === undefined) await removeOlderThan(started)

async function removeOlderThan(time) {
  const entries = await readdir('dist', { recursive: true, withFileTypes: true })
  for (const path of entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name)))
    if ((await stat(path)).mtimeMs < time) await rm(path)
}

/** In a process of its own: the compiler would hold up the bundler's thread. */
async function declarations() {
  const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url))
  const child = spawn(process.execPath, [compiler, '-p', 'tsconfig.build.json'], { stdio: 'inherit' })
  const [code] = await once(child, 'exit')
  return code === 0
}
