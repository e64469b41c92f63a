/** The icons of files and of what can be done with them. */
import { draw } from './draw.js'
import type { FileKind } from './file-kind.js'

const PAGE = 'M6 3h8l5 5v13H6zM14 3v5h5'

const KINDS: Readonly<Record<FileKind, string>> = {
  image: 'M4 5h16v14H4zM4 16l5-5 4 4 2.5-2.5L20 17M15.5 9.5v.01',
  video: 'M3 6h13v12H3zM16 11l5-3v8l-5-3',
  audio: 'M9 18V6l10-2v12M9 18a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0M19 16a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0',
  archive: 'M4 4h16v5H4zM5.5 9v11h13V9M10 13h4',
  document: `${PAGE}M9 13h6M9 17h4`,
  sheet: `${PAGE}M9 12h6v6H9zM9 15h6M12 12v6`,
  code: `${PAGE}M10.5 12.5 8.5 15l2 2.5M13.5 12.5l2 2.5-2 2.5`,
  file: PAGE,
}

export const kindIcon = (kind: FileKind) => draw(KINDS[kind])
export const linkIcon = () =>
  draw(
    'M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L11.5 6.8M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.6-1.6',
  )
export const closeIcon = () => draw('M6.5 6.5l11 11M17.5 6.5l-11 11')
export const retryIcon = () => draw('M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4v5h-5')
export const doneIcon = () => draw('M6 12.5l4 4 8-9')
export const failedIcon = () => draw('M12 3.5 22 20.5H2zM12 10v4.5M12 17.3v.01')
export const waitIcon = () => draw('M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0M12 7v5.5l3.5 2')
