/**
 * Writes `custom-elements.json` from the JSDoc of the elements, and from that what editors read.
 * `--check` writes nothing and fails when a committed file tells something else.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'
import { htmlCustomData, webTypes } from './lib/editor-data.mjs'

const root = new URL('..', import.meta.url)

const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: fileURLToPath(root), noWrite: true })
manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1))
const packageJson = JSON.parse(await readFile(new URL('package.json', root), 'utf8'))

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
