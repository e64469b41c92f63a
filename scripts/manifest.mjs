/**
 * Writes `custom-elements.json` from the JSDoc of the elements, and from that what editors read.
 * `--check` writes nothing and fails when a committed file tells something else. Both fail when something that is public
 * has no description, or a type that nobody can import.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'
import { htmlCustomData, webTypes } from './lib/editor-data.mjs'
import { exportsOf, manifestFaults } from './lib/manifest-faults.mjs'

const root = new URL('..', import.meta.url)

const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: fileURLToPath(root), noWrite: true })
manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1))
const packageJson = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))

const own = new Set(exportsOf(await readFile(new URL('src/index.ts', root), 'utf8')))
const platform = await Promise.all(
  ['es5', 'es2015.iterable', 'dom'].map((name) =>
    readFile(new URL(`node_modules/typescript/lib/lib.${name}.d.ts`, root), 'utf8'),
  ),
).then((texts) => texts.join('\n'))
const isKnown = (name) => own.has(name) || new RegExp(`^(interface|type) ${name}\\b`, 'm').test(platform)
for (const fault of manifestFaults(manifest, isKnown)) {
  console.error(fault)
  process.exitCode = 1
}

const files = {
  'custom-elements.json': manifest,
  'html-custom-data.json': htmlCustomData(manifest),
  'web-types.json': webTypes(manifest, packageJson),
}

for (const [name, content] of Object.entries(files)) {
  const target = new URL(name, root)
  const text = `${JSON.stringify(content, null, 2)}\n`
  if (!process.argv.includes('--check')) {
    await writeFile(target, text)
  } else if (text !== (await readFile(target, 'utf8').catch(() => ''))) {
    console.error(`${name} is not what the sources say: run \`npm run manifest\` and commit it.`)
    process.exitCode = 1
  }
}
