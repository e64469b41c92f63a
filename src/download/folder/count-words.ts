import { join } from '../../ui/format.js'
import type { LinkWords } from '../../ui/link-words.js'
import type { Browsing } from './browsing.js'

/** How many there are, as far as is known: a sort and a filter cover no more than that. */
export function countWords({ contents, view, filter }: Browsing, { strings, format }: LinkWords): string {
  if (!contents || contents.state === 'waiting') return ''
  const { entries, more, state } = contents
  const count = entries.length
  const loading = state === 'loading' ? [strings.folderLoading] : []
  if (contents.pages === 0) return join(...loading)
  const all = format.fill(more ? strings.folderCountMore : strings.folderCount, { count })
  if (filter.trim() === '') return join(all, ...loading)
  const shown = format.fill(strings.filterCount, { shown: view.length, total: count })
  return join(shown, ...(more ? [all] : []), ...loading)
}
