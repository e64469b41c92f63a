/** Starts the demo; builds first when there is no build or the sources are newer. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = ['dist/cdn/presigned-upload.min.js', 'dist/local/index.js', 'dist/demo/signature.js']
const demos = ['demo/built/react/index.html', 'demo/built/vue/index.html']

const parent = process.ppid
const isBundled = await isBuilt(bundle, [
  'src',
  'demo/signature',
  'scripts',
  'vite.config.ts',
  'package.json',
])
if (!isBundled) await build('build.mjs', '--no-types')
if (!(await isBuilt(demos, [...bundle, 'demo/react', 'demo/vue']))) await build('build-demos.mjs')
// npm was stopped while we built: its shell does not hand signals on
if (process.ppid !== parent) process.exit(0)

const { runDemo } = await import('../dist/local/index.js')
await runDemo(
  process.env,
  ['demo/built', 'demo', 'dist/cdn', 'dist/demo'].map((path) => join(root, path)),
  ['download.html', 'folder.html', 'form.html', 'react/', 'vue/', 'signature.html'],
)

async function isBuilt(products, sources) {
  const built = await Promise.all(products.map((path) => newest(join(root, path))))
  const changed = await Promise.all(sources.map((path) => newest(join(root, path))))
  return built.every((time) => time > 0) && Math.min(...built) >= Math.max(...changed)
}

/** Milliseconds of the newest change of a file or in a folder; 0 where there is none. */
async function newest(path) {
  const facts = await stat(path).catch(() => null)
  if (!facts) return 0
  if (!facts.isDirectory()) return facts.mtimeMs
  const names = await readdir(path)
  return Math.max(0, ...(await Promise.all(names.map((name) => newest(join(path, name))))))
}

/** Quiet when it goes well. */
async function build(script, ...args) {
  const child = spawn(process.execPath, [join(root, 'scripts', script), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (text) => (complaints += text))
  const end = (signal) => child.kill(signal)
  process.on('SIGINT', end).on('SIGTERM', end)
  const [code, signal] = await once(child, 'close')
  process.off('SIGINT', end).off('SIGTERM', end)
  if (signal) process.exit(0)
  if (code === 0) return
  console.error(complaints + 'The build failed; see above.')
  process.exit(1)
}
