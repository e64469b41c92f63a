/** The element as a user meets it: what is read, pressed, dropped. Hides the shadow DOM. */
import '../../../src/define.js'
import type { PresignedUploadElement } from '../../../src/define.js'
import type { Item } from '../../../src/queue/types.js'
import { Carrier } from './carrier.js'

const made = new Set<PresignedUploadElement>()

afterEach(() => {
  for (const element of made) element.remove()
  made.clear()
})

export class Harness {
  readonly carrier = new Carrier()
  readonly element: PresignedUploadElement

  constructor(html: string) {
    const template = document.createElement('template')
    template.innerHTML = html
    // Adopted, it would not be upgraded in WebKit.
    this.element = document.importNode(template.content, true).firstElementChild as PresignedUploadElement
    this.element.loadTransport = this.carrier.load
    this.element.sign = async (request) => {
      if (request.action !== 'upload') throw new Error('This test grants uploads only')
      const { file, attempt } = request
      const url = `https://bucket.test/${file.name}?s=${attempt}-${crypto.randomUUID()}`
      return { url, key: `k/${file.name}` }
    }
  }

  static async create(attributes = 'multiple', parent: Element = document.body): Promise<Harness> {
    const harness = new Harness(`<presigned-upload ${attributes}></presigned-upload>`)
    parent.append(harness.element)
    made.add(harness.element)
    await harness.element.updateComplete
    return harness
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered')
    return this.element.shadowRoot
  }

  get rows(): readonly HTMLElement[] {
    // A row that is leaving is still there for a moment, for the eye only.
    return [...this.root.querySelectorAll<HTMLElement>('li:not([inert])')]
  }

  /** What a row says, name first. */
  words(index = 0): string {
    const row = this.rows[index]
    const part = (name: string) => row?.querySelector(`[part=${name}]`)?.textContent?.trim() ?? ''
    return `${part('name')}: ${part('status')}`
  }

  get notice(): string {
    return this.root.querySelector('[part=notice]')?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  }

  get summary(): string {
    return this.root.querySelector('[part=summary-text]')?.textContent?.trim() ?? ''
  }

  heard(role: 'status' | 'alert'): string {
    return this.root.querySelector(`[role=${role}]`)?.textContent ?? ''
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

  get focused(): string {
    const { activeElement } = this.root
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? ''
  }

  get dragging(): boolean {
    return this.root.querySelector('.dragging') !== null
  }

  add(...names: string[]): readonly Item[] {
    return this.element.addFiles(names.map((name) => text(name)))
  }

  /** The next PUT, once it has begun. */
  async put(index = 0) {
    await until(() => this.carrier.puts[index])
    const put = this.carrier.puts[index]
    if (!put) throw new Error('no PUT')
    return put
  }
}

export function text(name: string, body = 'twelve bytes'): File {
  return new File([body], name, { type: 'text/plain' })
}

/** Looks at every frame until `check` answers something true; the test's own time limit ends a wait in vain. */
export async function until<T>(check: () => T): Promise<NonNullable<T>> {
  for (;;) {
    const value = check()
    if (value) return value as NonNullable<T>
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

export function next<K extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  type: K,
): Promise<HTMLElementEventMap[K]> {
  return new Promise((resolve) => target.addEventListener(type, resolve, { once: true }))
}

/** A drag of files as the browser reports it. */
export function drag(type: string, data: DataTransfer, init: DragEventInit = {}): DragEvent {
  return new DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer: data, ...init })
}

export function carrying(...files: File[]): DataTransfer {
  const data = new DataTransfer()
  for (const file of files) data.items.add(file)
  return data
}
