import { contentDisposition } from './disposition.js'
import { inlineType, runsInBrowser } from './inline-types.js'
import { checkOptionNames, type OptionNames } from './option-names.js'
import { readSwitch } from './switches.js'

/** How what is downloaded is served. */
export interface DownloadOptions {
  /** `Cache-Control` of the answer, e.g. `no-store`: what a browser kept opens after the URL has ended. */
  readonly cacheControl?: string
  /** `Content-Type` of the answer, in place of the one that was stored; `undefined` leaves that. */
  readonly contentType?: (key: string) => string | undefined
  /**
   * `true`: any file is shown inline where the page asks for it, web pages and SVG among them. They run scripts on the
   * bucket's host. Absent: those are saved, and so is whatever has no known extension.
   */
  readonly allowActive?: boolean
}

export interface Served {
  readonly key: string
  readonly filename?: string | undefined
  readonly inline: boolean
}

/** The parameters of a GET that tell the store how to label its answer. Both kinds of stores know the same. */
export function responseParameters(
  { key, filename, inline }: Served,
  { cacheControl, contentType, allowActive = false }: DownloadOptions,
): Record<string, string> {
  const own = contentType?.(key)
  const harmless = own === undefined ? inlineType(key, filename) : runsInBrowser(own) ? null : own
  const isInline = inline && (allowActive || harmless !== null)
  const type = isInline && !allowActive ? harmless : own
  const disposition = contentDisposition(isInline ? 'inline' : 'attachment', filename)
  return {
    'response-content-disposition': disposition,
    ...(type == null ? {} : { 'response-content-type': type }),
    ...(cacheControl === undefined ? {} : { 'response-cache-control': cacheControl }),
  }
}

const NAMES: OptionNames<DownloadOptions> = { cacheControl: true, contentType: true, allowActive: true }

/** Throws a `TypeError` for a name that is none, and for what no header can carry. */
export function checkDownloadOptions(options: DownloadOptions): void {
  checkOptionNames(options, NAMES, 'downloads')
  const { cacheControl, contentType, allowActive } = options
  readSwitch('downloads: allowActive', allowActive, false)
  if (cacheControl !== undefined && !/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(cacheControl))
    throw new TypeError('downloads: cacheControl is a header such as no-store')
  if (contentType !== undefined && typeof contentType !== 'function')
    throw new TypeError('downloads: contentType is a function of the key')
}
