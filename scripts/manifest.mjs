/**
 * Writes `custom-elements.json` from the JSDoc of the elements.
 * `--check` writes nothing and fails when the committed file tells something else.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const target = new URL('../custom-elements.json', import.meta.url)

const manifest = await cli({ argv: ['analyze', '--quiet'], cwd: root, noWrite: true })
manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1))
const text = `${JSON.stringify(manifest, null, 2)}\n`

if (!process.argv.includes('--check')) {
  await writeFile(target, text)
} else if (text !== (await readFile(target, 'utf8').catch(() => ''))) {
  console.error('custom-elements.json is not what the sources say: run `npm run manifest` and commit it.')
  process.exitCode = 1
}
