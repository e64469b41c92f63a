/**
 * What `presigned-upload-locales.js` holds, for a page with a script tag that brings a language of its own. The chunk behind it is the
 * one that the element loads, whatever address the page loads this by.
 */
import type { LocaleSource } from '../src/locales/registered.js'

export async function registerLocale(tag: string, source: LocaleSource): Promise<void> {
  const languages = await import('../src/locales/registered.js')
  languages.registerLocale(tag, source)
}
