import type { Words } from '../words/words.js'
import type { FormValues, Reading } from './form.js'

/** What the parts of the form are drawn from. */
export interface FormView {
  /** Begins the ids of the fields. */
  readonly prefix: string
  readonly values: FormValues
  readonly reading: Reading
  readonly words: Words
}
