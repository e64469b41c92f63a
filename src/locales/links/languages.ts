/** The words about links, downloads and folders, in the languages of the package. Loaded where the page is not in English. */
import { Dictionary } from '../dictionary.js'

export const { wordsFor: linkWordsFor } = new Dictionary({})
