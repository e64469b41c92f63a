/** A table for a spreadsheet, as RFC 4180 writes it. */

/** Columns of a table of links, wherever it is made. */
export const LINK_COLUMNS: readonly string[] = ['name', 'size', 'expires', 'url']

/** Lines end in CRLF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(field).join(',') + '\r\n').join('')
}

/** A name that begins like a formula would be run as one: an apostrophe makes it text. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r\n]/u

/** What a spreadsheet of another country, or a paste, would take for a field of its own. */
const INNER_FORMULA = /[;\t]\s*[=+\-@＝＋－＠]/u

function field(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) || INNER_FORMULA.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
