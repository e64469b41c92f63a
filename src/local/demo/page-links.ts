import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where a page of the demo wants links to the others. */
const PLACE = '<!-- pages -->'

/** Their words have a name by which the signature tool's page puts them into its language. */
const PAGES: readonly (readonly [path: string, word: string, name?: string])[] = [
  ['/', 'Upload', 'upload'],
  ['/form.html', 'In a form', 'inForm'],
  ['/download.html', 'Download', 'download'],
  ['/folder.html', 'Folder', 'folder'],
  // Not in the package: they are built in a checkout.
  ['/react/', 'React'],
  ['/vue/', 'Vue'],
  ['/signature.html', 'Signature tool'],
]

/** The page with links to all other pages that are there, where it has a place for them. */
export function withPageLinks(html: string, path: string, folders: readonly string[]): string {
  if (!html.includes(PLACE)) return html
  const links = PAGES.filter(([page]) => page !== path && isThere(page, folders)).map(
    ([page, word, name]) => `<a href="${page}"${name ? ` data-word="${name}"` : ''}>${word}</a>`,
  )
  return html.replace(PLACE, `<nav aria-label="Other pages">${links.join(' ')}</nav>`)
}

function isThere(page: string, folders: readonly string[]): boolean {
  return folders.some((folder) => existsSync(join(folder, fileOf(page))))
}

/** The file behind a path. */
export function fileOf(path: string): string {
  return path.slice(1) + (path.endsWith('/') ? 'index.html' : '')
}
