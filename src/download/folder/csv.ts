/** A table for a spreadsheet, as RFC 4180 writes it. */

/** Lines end in CRLF. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(field).join(',') + '\r\n').join('')
}

/** A name that begins like a formula would be run as one: an apostrophe makes it text. */
function field(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
