/** What a person sees who opens a link. It works without scripts, and loads nothing but the element it may name. */
import { ADDRESS_SCRIPT } from './address-script.js'
import { escapeHtml } from './formats.js'
import { folderMarkup, type FolderElement, type FolderPage } from './folder-page.js'
import type { Reader } from './reader.js'
import { STYLES } from './styles.js'

export type Page = { readonly kind: 'unknown' | 'ended' | 'gone' | 'failed' } | FolderPage

/** For everything behind a link: whoever has the address has the file. */
export const PRIVATE: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
}

export function pageOf(page: Page, status: number, reader: Reader): Response {
  const nonce = crypto.randomUUID()
  const { lang, dir, words } = reader
  const [title, body] =
    page.kind === 'folder'
      ? [page.name, folderMarkup(page, reader)]
      : [words[page.kind][0], `<p>${escapeHtml(words[page.kind][1])}</p>`]
  const element = page.kind === 'folder' ? page.element : null
  const script = element
    ? `<script type="module" nonce="${nonce}" src="${escapeHtml(element.script)}"></script>
<script type="module" nonce="${nonce}">${ADDRESS_SCRIPT}</script>\n`
    : ''
  const html = `<!doctype html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${STYLES}</style>
${script}</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`
  return new Response(html, {
    status,
    headers: {
      ...PRIVATE,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': lang,
      'Content-Security-Policy': policyOf(nonce, element),
    },
  })
}

/** The names of files are other people's text: what runs and what is reached is written down all the same. */
function policyOf(nonce: string, element: FolderElement | null): string {
  const reached = element && `'self' ${element.storeOrigin}`
  const own = `'nonce-${nonce}'`
  return Object.entries({
    'default-src': "'none'",
    'style-src': own,
    // The icon is empty: a browser would ask the site for one.
    'img-src': reached ? `${reached} data:` : 'data:',
    ...(reached && {
      'script-src': own,
      'connect-src': reached,
      'media-src': reached,
      // A file is saved through a frame.
      'frame-src': element.storeOrigin,
      'require-trusted-types-for': "'script'",
    }),
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}
