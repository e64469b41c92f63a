/** The element as a user meets it: what is read and pressed. Hides the shadow DOM. */
import '../../src/define-download.js'
import type { PresignedDownloadElement } from '../../src/define-download.js'
import type { LinkRequest } from '../../src/grant/links.js'
import type { TestObject } from '../support/bucket-client.js'

const made = new Set<PresignedDownloadElement>()

afterEach(() => {
  for (const element of made) element.remove()
  made.clear()
})

/** As a store hands a file to a browser that shall save it. */
export const SAVED = { 'Content-Type': 'text/plain', 'Content-Disposition': 'attachment; filename="a.txt"' }

type EventName = 'download-start' | 'download-error' | 'download-copy'

export class Download {
  readonly element: PresignedDownloadElement
  readonly asked: LinkRequest[] = []
  readonly events: CustomEvent[] = []
  /** Seconds that the endpoint says. */
  validity = 900
  /** Holds its answer back. */
  before: Promise<unknown> | undefined
  /** What it grants a link to, one after the other; the last one stays. */
  objects: readonly TestObject[]

  constructor(objects: readonly TestObject[], attributes: string, parent: Element = document.body) {
    this.objects = objects
    const key = attributes.includes('object-key') ? '' : 'object-key="reports/May.pdf"'
    const template = document.createElement('template')
    template.innerHTML = `<presigned-download ${key} ${attributes}></presigned-download>`
    // Upgraded before anything is set: what is set earlier, Lit sets once more with its first update.
    this.element = document.importNode(template.content, true).firstElementChild as PresignedDownloadElement
    this.element.sign = (request) => {
      this.asked.push(request)
      const url = this.objects[Math.min(this.asked.length, this.objects.length) - 1]?.url ?? ''
      const grant = { url, validity: this.validity }
      return this.before?.then(() => grant) ?? grant
    }
    for (const type of ['download-start', 'download-error', 'download-copy'] satisfies EventName[])
      this.element.addEventListener(type, (event) => this.events.push(event))
    parent.append(this.element)
    made.add(this.element)
  }

  static async create(objects: readonly TestObject[], attributes = '', parent?: Element): Promise<Download> {
    const download = new Download(objects, attributes, parent)
    await download.element.updateComplete
    return download
  }

  get root(): ShadowRoot {
    if (!this.element.shadowRoot) throw new Error('not rendered')
    return this.element.shadowRoot
  }

  /** All that is read. */
  get text(): string {
    return this.root.querySelector('.base')?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  }

  get error(): string {
    return this.root.querySelector('[role=alert]')?.textContent?.trim() ?? ''
  }

  get button(): HTMLButtonElement {
    return this.root.querySelector('[part~=download-button]') as HTMLButtonElement
  }

  press(): void {
    this.button.click()
  }

  /** The next event of that type; also one that has come already. */
  async event<Name extends EventName>(type: Name): Promise<HTMLElementEventMap[Name]> {
    const seen = this.events.find((event) => event.type === type)
    if (seen) return seen as HTMLElementEventMap[Name]
    return new Promise((resolve) => this.element.addEventListener(type, resolve, { once: true }))
  }
}

/** What is on the stage, once it is there. */
export async function inPreview<E extends HTMLElement = HTMLElement>(
  { root }: Download,
  selector: string,
): Promise<E> {
  for (;;) {
    const found = root.querySelector<E>(`.preview ${selector}`)
    if (found) return found
    await new Promise(requestAnimationFrame)
  }
}

/** Every attribute and text of the page, shadow trees included. */
export function markup(root: ParentNode = document): string {
  return [...root.querySelectorAll('*')]
    .map((element) => element.outerHTML + (element.shadowRoot ? markup(element.shadowRoot) : ''))
    .join('\n')
}
