/** The languages that the page adds, for all its elements. */
import type { StringsInput } from './strings.js'

/** Words, or what brings them when they are needed. */
export type LocaleSource = StringsInput | (() => Promise<StringsInput>)

interface Registry {
  /** By tag. */
  readonly words: Map<string, () => Promise<StringsInput>>
  readonly listeners: Set<(tag: string) => void>
}

const REGISTRY = Symbol.for('presigned-upload.locales')

/** One for the page: the script-tag bundles have each a copy of this module. */
function registry(): Registry {
  const page = globalThis as { [REGISTRY]?: Registry }
  return (page[REGISTRY] ??= { words: new Map(), listeners: new Set() })
}

export function registeredTags(): string[] {
  return [...registry().words.keys()]
}

/** What the page brought for exactly this tag. */
export async function registeredWords(tag: string): Promise<StringsInput | undefined> {
  return registry().words.get(tag)?.()
}

export function onRegistered(changed: (tag: string) => void): void {
  registry().listeners.add(changed)
}

/**
 * Teaches all elements of the page a language, or other words for one that they know; English takes the element's
 * `strings`. Words that are left out are those of the element for that tag, else English.
 *
 * @param tag BCP 47, e.g. `sv` or `de-CH`; a more general one serves all of its regions.
 * @throws RangeError when `tag` is no language tag.
 */
export function registerLocale(tag: string, source: LocaleSource): void {
  const { baseName } = new Intl.Locale(tag)
  const { words, listeners } = registry()
  words.set(baseName, async () => ({
    locale: baseName,
    ...(typeof source === 'function' ? await source() : source),
  }))
  for (const changed of listeners) changed(baseName)
}
