/**
 * The best of `tags` for `lang`, or `undefined`. First the lookup of RFC 4647, from `zh-Hant-HK` to `zh-Hant` to `zh`; then
 * one of the same language that is written in the same script where nobody says more: Hong Kong is served by Taiwan's words, Portugal by Brazil's.
 */
export function nearestTag(lang: string, tags: readonly string[]): string | undefined {
  const wanted = localeOf(lang)
  if (!wanted) return undefined
  for (let tag = wanted.baseName; tag; tag = tag.slice(0, Math.max(tag.lastIndexOf('-'), 0))) {
    if (tags.includes(tag)) return tag
  }
  const { language, script } = wanted.maximize()
  return tags.find((tag) => {
    const likely = new Intl.Locale(tag).maximize()
    return likely.language === language && likely.script === script
  })
}

function localeOf(lang: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(lang)
  } catch {
    // A page may write anything into `lang`.
    return undefined
  }
}
