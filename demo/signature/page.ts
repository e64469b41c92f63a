/** The page around the signature tool: in which language it is, and its own words. */
import './define.js'
import { languageOf } from './page-language.js'
import { languageNames, spokenTag, toolStringsFor } from './words/languages.js'
import { en } from './words/en.js'

/** Written from the right. */
const RIGHT_TO_LEFT = /^ar\b/

const choice = document.querySelector<HTMLSelectElement>('#language')
choice?.append(...Object.entries(languageNames).map(([tag, name]) => new Option(name, tag)))
choice?.addEventListener('change', () => {
  // For the next visit, as nothing is stored.
  history.replaceState(null, '', `?lang=${choice.value}`)
  void speak(choice.value)
})
void speak(languageOf(location.search, navigator.languages))

/** The elements follow `lang` by themselves. */
async function speak(lang: string): Promise<void> {
  const tag = spokenTag(lang) ?? 'en'
  if (choice) choice.value = tag
  document.documentElement.lang = lang
  document.documentElement.dir = RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr'
  // Without its chunk the page stays in the language before.
  const strings = (await toolStringsFor(lang).catch(() => null)) ?? (tag === 'en' ? en : null)
  if (!strings || document.documentElement.lang !== lang) return
  const { page } = strings
  document.title = page.title
  for (const element of document.querySelectorAll<HTMLElement>('[data-word]'))
    element.textContent = page[element.dataset['word'] as keyof typeof page]
  document.querySelector('nav')?.setAttribute('aria-label', page.pages)
}
