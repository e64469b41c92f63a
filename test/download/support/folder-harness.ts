/** `<presigned-folder>` as a user meets it, over a bucket in the page. Hides the shadow DOM. */
import '../../../src/define-folder.js'
import type { PresignedFolderElement } from '../../../src/define-folder.js'
import type { LinkRequest } from '../../../src/grant/links.js'
import type { ListedObject, Listing, ListRequest } from '../../../src/wire.js'

const made = new Set<PresignedFolderElement>()

afterEach(() => {
  for (const element of made) element.remove()
  made.clear()
})

export interface BucketOptions {
  /** Objects and folders on a page. */
  readonly page?: number
  /** Lists everything below, whatever is asked for. */
  readonly flat?: boolean
}

/** Answers as an endpoint would, from keys. */
export class Bucket {
  readonly requests: LinkRequest[] = []
  objects: readonly ListedObject[]
  /** Comes before an answer: a delay, a refusal. */
  before: (request: LinkRequest, signal: AbortSignal) => unknown = () => undefined
  /** What is signed. */
  url = (key: string): string => `https://bucket.test/${encodeURI(key)}?signature=secret`
  readonly #options: BucketOptions

  constructor(keys: readonly (string | ListedObject)[], options: BucketOptions = {}) {
    this.objects = keys.map((key, index) =>
      typeof key === 'string' ? { key, size: 1000 + index, modified: '2026-03-01T12:00:00.000Z' } : key,
    )
    this.#options = options
  }

  get listed(): readonly ListRequest[] {
    return this.requests.filter((request) => request.action === 'list')
  }

  readonly answer = async (request: LinkRequest, { signal }: { readonly signal: AbortSignal }) => {
    this.requests.push(request)
    await this.before(request, signal)
    if (request.action === 'list') return this.#list(request)
    return {
      url: this.url(request.key),
      validity: request.validity ?? 900,
    }
  }

  #list({ prefix, delimiter, cursor }: ListRequest): Listing {
    const { page = 1000, flat = false } = this.#options
    const below = this.objects.filter(({ key }) => key.startsWith(prefix))
    const folded = new Map<string, ListedObject | string>()
    for (const object of below) {
      const slash = object.key.indexOf('/', prefix.length)
      const name = delimiter && !flat && slash >= 0 ? object.key.slice(0, slash + 1) : object.key
      folded.set(name, name === object.key ? object : name)
    }
    const from = Number(cursor ?? 0)
    const some = [...folded.values()].slice(from, from + page)
    return {
      objects: some.filter((one) => typeof one !== 'string'),
      ...(delimiter && !flat && { folders: some.filter((one) => typeof one === 'string') }),
      ...(from + page < folded.size && { cursor: String(from + page) }),
    }
  }
}

export class FolderHarness {
  readonly bucket: Bucket
  readonly element: PresignedFolderElement
  /** What failed, and why. */
  readonly errors: string[] = []

  constructor(html: string, bucket: Bucket) {
    const template = document.createElement('template')
    template.innerHTML = html
    // Upgraded before anything is set: what is set earlier, Lit sets once more with its first update.
    this.element = document.importNode(template.content, true).firstElementChild as PresignedFolderElement
    this.bucket = bucket
    this.element.sign = bucket.answer
    this.element.addEventListener('folder-error', ({ detail }) =>
      this.errors.push(`${detail.task} ${detail.error.code}`),
    )
  }

  /** Once the first page is there. */
  static async of(bucket: Bucket, attributes = '', inside = ''): Promise<FolderHarness> {
    const folder = FolderHarness.begin(bucket, attributes, inside)
    await until(() => folder.state !== 'loading' && folder.element.shadowRoot?.querySelector('.count'))
    await folder.element.updateComplete
    return folder
  }

  static begin(bucket: Bucket, attributes = '', inside = ''): FolderHarness {
    const folder = new FolderHarness(`<presigned-folder ${attributes}>${inside}</presigned-folder>`, bucket)
    document.body.append(folder.element)
    made.add(folder.element)
    return folder
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered')
    return this.element.shadowRoot
  }

  get state(): 'loading' | 'failed' | 'ready' {
    if (this.element.shadowRoot?.querySelector('.grid')?.ariaBusy !== 'false') return 'loading'
    return this.failure ? 'failed' : 'ready'
  }

  get scroller(): HTMLElement {
    return this.find('.grid')
  }

  get rows(): readonly HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.rows .row')]
  }

  get names(): readonly string[] {
    return this.rows.map((row) => row.querySelector('.name')?.textContent?.trim() ?? '')
  }

  get count(): string {
    return this.text('.count')
  }

  get path(): readonly string[] {
    return [...this.root.querySelectorAll('nav li')].map((item) => item.textContent?.trim() ?? '')
  }

  get failure(): string {
    return this.text('.failure span')
  }

  get heard(): string {
    return this.text('[role=status]')
  }

  get selected(): readonly string[] {
    return this.rows
      .filter((row) => row.ariaSelected === 'true')
      .map((row) => row.querySelector('.name')?.textContent?.trim() ?? '')
  }

  find<E extends HTMLElement = HTMLElement>(selector: string): E {
    const found = this.root.querySelector<E>(selector)
    if (!found) throw new Error(`There is no ${selector}`)
    return found
  }

  text(selector: string): string {
    return this.root.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  }

  row(name: string): HTMLElement {
    const row = this.rows[this.names.indexOf(name)]
    if (!row) throw new Error(`There is no row “${name}”`)
    return row
  }

  /** By what a screen reader calls it. */
  button(name: string): HTMLButtonElement | undefined {
    return [...this.root.querySelectorAll('button')].find(
      (button) => (button.getAttribute('aria-label') ?? button.textContent?.trim()) === name,
    )
  }

  press(name: string): void {
    const button = this.button(name)
    if (!button) throw new Error(`There is no button “${name}”`)
    button.focus()
    button.click()
  }

  filter(text: string): void {
    const field = this.find<HTMLInputElement>('input[type=search]')
    field.value = text
    field.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }

  /** Name of what has the focus. */
  get focused(): string {
    const { activeElement } = this.root
    if (activeElement?.matches('.row')) return activeElement.querySelector('.name')?.textContent?.trim() ?? ''
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? ''
  }
}

/** Looks again and again until `check` answers something true; the test's own time limit ends a wait in vain. */
export async function until<T>(check: () => T): Promise<NonNullable<T>> {
  for (;;) {
    const value = check()
    if (value) return value as NonNullable<T>
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
