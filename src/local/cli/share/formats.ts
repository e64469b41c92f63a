import { csv, LINK_COLUMNS } from '../../../csv.js'
import type { SharedLink } from './link.js'
import { dateText, durationText, sizeText, visibleText } from './words.js'

/** How links are printed: lines before the first one, and those of each. */
export interface Format {
  readonly head: readonly string[]
  lines(link: SharedLink): readonly string[]
}

export const formats = {
  table: { head: [], lines: tableLines },
  json: {
    head: [],
    lines: ({ end, size, ...link }) => [jsonLine({ ...link, size, expiresAt: isoDate(end) })],
  },
  csv: {
    head: [row(LINK_COLUMNS)],
    lines: ({ key, size, end, url }) => [row([key, String(size ?? ''), isoDate(end), url])],
  },
  urls: { head: [], lines: ({ url }) => [url] },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof formats

/** The name is the last column, because it has any length; the URL stands alone, to be taken whole. */
function tableLines({ key, size, validity, end, url }: SharedLink): string[] {
  const works = `works for ${durationText(validity)}, until ${dateText(end)}`
  const facts = [(size === null ? '' : sizeText(size)).padStart(9), works, visibleText(key)]
  return [facts.join('  '), url]
}

function jsonLine(value: object): string {
  return JSON.stringify(value, (_, field: unknown) => (field === null ? undefined : field))
}

/** The terminal adds the LF. */
function row(cells: readonly string[]): string {
  return csv([cells]).slice(0, -1)
}

function isoDate(time: number): string {
  return new Date(time).toISOString()
}
