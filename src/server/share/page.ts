/** What a person sees who opens a link. Plain HTML: it works without scripts, and nothing on it is fetched. */
import { encodePath, encodeStrict } from '../stores/encoding.js'

export type Page =
  | { readonly kind: 'unknown' | 'ended' | 'failed' }
  | {
      readonly kind: 'folder'
      readonly name: string
      readonly token: string
      readonly files: readonly SharedFile[]
      /** Asks for the next page. */
      readonly more: string | null
      /** Milliseconds since the epoch. */
      readonly end: number
    }

export interface SharedFile {
  /** Below the folder. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** ISO 8601. */
  readonly modified: string
}

/** For everything behind a link: whoever has the address has the file. */
export const PRIVATE: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
}

const MESSAGES = {
  unknown: ['This link does not work', 'It may have been cut off on its way. Ask for it again.'],
  ended: ['This link has ended', 'Ask whoever sent it for a new one.'],
  failed: ['The file cannot be had at the moment', 'Try the link again in a while.'],
} as const

export function pageOf(page: Page, status: number): Response {
  const nonce = crypto.randomUUID()
  const [title, body] = page.kind === 'folder' ? folderPage(page) : messagePage(page.kind)
  const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style nonce="${nonce}">${STYLES}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
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
      'Content-Security-Policy': `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
    },
  })
}

function messagePage(kind: keyof typeof MESSAGES): [string, string] {
  const [title, advice] = MESSAGES[kind]
  return [title, `<p>${advice}</p>`]
}

function folderPage({ name, token, files, more, end }: Extract<Page, { kind: 'folder' }>): [string, string] {
  const until = `<p>This link works until <time datetime="${new Date(end).toISOString()}">${dateText(end)}</time>.</p>`
  const rows = files.map(
    ({ path, size, modified }) =>
      `<li><a href="${token}/${encodePath(path)}" rel="noreferrer"><bdi>${escape(path)}</bdi></a> ` +
      `<span>${sizeText(size)} · <time datetime="${escape(modified)}">${dateText(Date.parse(modified))}</time></span></li>`,
  )
  const list = rows.length === 0 ? '<p>The folder is empty.</p>' : `<ul>\n${rows.join('\n')}\n</ul>`
  const next = more === null ? '' : `<p><a href="${token}?cursor=${encodeStrict(more)}">More files</a></p>`
  return [name, `${until}\n${list}\n${next}`]
}

function sizeText(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const step = Math.min(Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)), units.length - 1)
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step)
}

/** The server does not know the reader's time zone. */
function dateText(time: number): string {
  return Number.isNaN(time)
    ? ''
    : new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(
        time,
      ) + ' UTC'
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character)
}

const STYLES = `
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 44rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
ul { list-style: none; margin: 1rem 0; padding: 0; }
li { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; padding: .5rem 0; border-top: 1px solid #8884; }
a { overflow-wrap: anywhere; }
span { color: GrayText; font-size: .875rem; }
`
