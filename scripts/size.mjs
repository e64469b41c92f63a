/**
 * Weighs the script-tag bundle as a page loads it, and fails when it is over budget.
 * 1 KB is 1,000 bytes, compressed as a web server does it by default (gzip level 6): the stricter readings.
 */
import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'

const built = new URL('../dist/cdn/', import.meta.url)
/** The elements for downloads share nothing with the one for uploads. */
const LINKS = /^presigned-(links-|download|folder)/

/** Bytes. */
const budgets = {
  'before the first file': 15_000,
  'for an upload': 38_000,
  everything: 68_000,
  'a download': 13_000,
  'a folder': 18_000,
  'a language': 2_500,
}

if (!existsSync(built)) {
  console.error('size: nothing is built yet; run `npm run build` first.')
  process.exit(1)
}

/**
 * Loaded by a dropped folder, a drop target in the page, a form, a file that is not taken, a failure,
 * `checksum`, an image, a long list, a page that is not in English: not by each upload that goes well.
 */
const onCondition =
  /-(shares|dictionary|rolldown-runtime|registered|entries|submit-guard|page-drop|notice|failing|hints|classify|refusal|checksum|long-list|thumbnails|languages)-|-locales\.js$/

const chunks = (await readdir(built)).filter((name) => name.endsWith('.js')).sort()
const sizes = new Map(await Promise.all(chunks.map(async (name) => [name, await gzipped(name)])))
const languages = (await readdir(new URL('locales/', built))).filter((name) => name.endsWith('.js')).sort()
const languageSizes = await Promise.all(languages.map((name) => gzipped(`locales/${name}`)))
const initial = await withStaticImports('presigned-upload.min.js')
const download = await withStaticImports('presigned-download.min.js')
const folder = await withStaticImports('presigned-folder.min.js')
const uploads = chunks.filter((name) => !LINKS.test(name))

const loads = {
  'before the first file': sum(initial),
  'for an upload': sum(uploads.filter((name) => !onCondition.test(name))),
  everything: sum(uploads),
  // What they load at once.
  'a download': sum(download),
  'a folder': sum(folder),
  // A page loads one of them.
  'a language': Math.max(...languageSizes),
}

for (const [name, bytes] of sizes)
  row(name, bytes, [initial, download, folder].some((set) => set.has(name)) ? 'at once' : 'on demand')
languages.forEach((name, at) => row(`locales/${name}`, languageSizes[at], 'one of them'))
console.log()
for (const [name, bytes] of Object.entries(loads)) {
  const over = bytes > budgets[name]
  row(name, bytes, `${over ? 'OVER' : 'of'} ${kilobytes(budgets[name])}`)
  if (over) process.exitCode = 1
}

async function gzipped(name) {
  return gzipSync(await readFile(new URL(name, built)), { level: 6 }).length
}

/** What the browser must have before the module runs. */
async function withStaticImports(name, seen = new Set()) {
  if (seen.has(name)) return seen
  seen.add(name)
  const { module } = parseSync(name, await readFile(new URL(name, built), 'utf8'))
  const exported = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((e) => e.moduleRequest ?? []),
  )
  const requests = [...module.staticImports.map((statement) => statement.moduleRequest), ...exported]
  for (const { value } of requests) await withStaticImports(value.replace('./', ''), seen)
  return seen
}

function sum(names) {
  return [...names].reduce((total, name) => total + sizes.get(name), 0)
}

function row(name, bytes, note) {
  console.log(`${name.padEnd(48)} ${kilobytes(bytes).padStart(10)}  ${note}`)
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(2)} KB`
}
