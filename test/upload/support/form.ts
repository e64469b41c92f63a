/** A form around the element, taken away after the test. */
import { Harness } from './harness.js'

const made = new Set<HTMLFormElement>()

afterEach(() => {
  for (const form of made) form.remove()
  made.clear()
})

export async function inForm(attributes: string, formAttributes: Readonly<Record<string, string>> = {}) {
  const form = document.createElement('form')
  for (const [name, value] of Object.entries(formAttributes)) form.setAttribute(name, value)
  form.append(document.createElement('fieldset'))
  document.body.append(form)
  made.add(form)
  const upload = await Harness.create(attributes, form.firstElementChild ?? form)
  return { form, upload }
}

/** Values of the entries named `files`. */
export function keysIn(form: HTMLFormElement): readonly FormDataEntryValue[] {
  return new FormData(form).getAll('files')
}

/** Submissions that get through to the page; none leaves it. */
export function submissions(form: HTMLFormElement) {
  const seen: { readonly keys: readonly FormDataEntryValue[]; readonly by: HTMLElement | null }[] = []
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    seen.push({ keys: keysIn(form), by: event.submitter })
  })
  return seen
}
