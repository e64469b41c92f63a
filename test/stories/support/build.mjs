/** Builds Storybook, unless what is there is newer than all it is made of. */
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../../../scripts/lib/run.mjs'

const SOURCES = ['stories', '.storybook', 'src', 'docs', 'demo/signature']
const FILES = ['package-lock.json', 'custom-elements.json', 'vite.config.ts']

/** @param {string} folder */
export async function buildIfStale(folder) {
  const built = join(folder, 'index.json')
  if (existsSync(built) && (await stat(built)).mtimeMs >= (await newest())) return
  const { code } = await run(
    ['node_modules/storybook/dist/bin/dispatcher.js', 'build', '-o', folder, '--quiet'],
    5,
  )
  if (code !== 0) throw new Error('Storybook could not be built')
}

async function newest() {
  const listed = await Promise.all(
    SOURCES.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })),
  )
  const paths = listed.flat().map(({ parentPath, name }) => join(parentPath, name))
  // A folder tells of a file that is gone.
  const stats = await Promise.all([...paths, ...SOURCES, ...FILES].map((path) => stat(path)))
  return Math.max(...stats.map(({ mtimeMs }) => mtimeMs))
}
