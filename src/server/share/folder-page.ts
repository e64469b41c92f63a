/** The list of a shared folder, as a page without scripts shows it. */
import { encodePath, encodeStrict } from '../stores/encoding.js'
import { dateText, escapeHtml, sizeText } from './formats.js'
import type { Reader } from './reader.js'

export interface FolderPage {
  readonly kind: 'folder'
  /** Of this folder. */
  readonly name: string
  /** Of the shared one. */
  readonly sharedName: string
  readonly token: string
  /** Of this page below the shared folder: empty, or with a final `/`. */
  readonly path: string
  /** Names, without the final `/`. */
  readonly folders: readonly string[]
  readonly files: readonly ListedFile[]
  /** Whether this page follows on another. */
  readonly isLater: boolean
  /** Asks for the next page. */
  readonly more: string | null
  /** Milliseconds since the epoch. */
  readonly end: number
  /** What takes the list over where scripts run. */
  readonly element: FolderElement | null
}

export interface ListedFile {
  readonly name: string
  /** Bytes. */
  readonly size: number
  /** ISO 8601. */
  readonly modified: string
}

export interface FolderElement {
  /** Address of the script. */
  readonly script: string
  /** Path of the link. */
  readonly endpoint: string
  /** Where files are fetched from. */
  readonly storeOrigin: string
}

export function folderMarkup(page: FolderPage, reader: Reader): string {
  const { words, lang } = reader
  const end = `<time datetime="${new Date(page.end).toISOString()}">${dateText(page.end, lang)}</time>`
  const until = `<p>${escapeHtml(words.until).replace('{time}', () => end)}</p>`
  const list = listMarkup(page, reader)
  if (!page.element) return `${until}\n${list}`
  // Its way up ends at what is shared, whichever folder of it was opened.
  const folder = page.path === '' ? '' : ` folder="${escapeHtml(page.path)}"`
  return `${until}
<presigned-folder endpoint="${escapeHtml(page.element.endpoint)}" object-prefix=""${folder} data-name="${escapeHtml(page.sharedName)}">
${list}
</presigned-folder>`
}

/** Links count from the page: `/s/<token>` for the folder itself, `/s/<token>/trip/` for one in it. */
function listMarkup(
  { path, token, folders, files, isLater, more }: FolderPage,
  { words, lang }: Reader,
): string {
  const here = path === '' ? `${token}/` : './'
  const page = path === '' ? token : './'
  const rows = [
    ...folders.map((name) => `<li>${link(`${here}${encodePath(name)}/`, `${name}/`)}</li>`),
    ...files.map(
      ({ name, size, modified }) =>
        `<li>${link(here + encodePath(name), name)} <span>${sizeText(size, lang)} · ` +
        `<time datetime="${escapeHtml(modified)}">${dateText(Date.parse(modified), lang)}</time></span></li>`,
    ),
  ]
  return [
    ...(path === '' ? [] : [`<p><a href="${upward(path, token)}">${words.up}</a></p>`]),
    rows.length === 0 ? `<p>${words.empty}</p>` : `<ul>\n${rows.join('\n')}\n</ul>`,
    ...(more === null ? [] : [`<p><a href="${page}?cursor=${encodeStrict(more)}">${words.more}</a></p>`]),
    ...(isLater ? [`<p><a href="${page}">${words.first}</a></p>`] : []),
  ].join('\n')
}

function link(address: string, name: string): string {
  return `<a href="${address}" rel="noreferrer"><bdi>${escapeHtml(name)}</bdi></a>`
}

/** The folder itself has no final slash. */
function upward(path: string, token: string): string {
  return path.indexOf('/') === path.length - 1 ? `../../${token}` : '../'
}
