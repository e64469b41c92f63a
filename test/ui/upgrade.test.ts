import { expect } from 'chai'
import { PresignedDownloadElement } from '../../src/define-download.js'
import { PresignedFolderElement } from '../../src/define-folder.js'
import { PresignedUploadElement } from '../../src/define.js'
import { UpgradedElement } from '../../src/ui/upgraded-element.js'

type Ours = PresignedUploadElement | PresignedDownloadElement | PresignedFolderElement

/** In place of the words that each element begins with; a folder has none before its listing has come. */
const strings = { choose: 'pick some', download: 'pick some' }
const elements = [
  '<presigned-upload multiple></presigned-upload>',
  '<presigned-download object-key="a.txt"></presigned-download>',
  '<presigned-folder></presigned-folder>',
]

/** As the parser makes it before the element is registered. */
function early(html: string): Ours {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content.firstElementChild as Ours
}

/** As a user would; a folder asks by itself. */
function makeItAsk(element: Ours): void {
  if (element instanceof PresignedUploadElement) element.addFiles([new File(['a'], 'a.txt')])
  if (element instanceof PresignedDownloadElement) element.download()
}

describe('what a page sets', () => {
  let element: Ours
  afterEach(() => element.remove())

  for (const html of elements) {
    it(`before the upgrade counts, until it sets something else: ${html}`, async () => {
      const asked: string[] = []
      let heard = () => {}
      const first = new Promise<void>((resolve) => (heard = resolve))
      const sign = (name: string) => () => {
        asked.push(name)
        heard()
        return new Promise<never>(() => {})
      }
      const before = { endpoint: '/before', shareEndpoint: '/before', headers: { a: '1' }, strings }
      element = early(html)
      expect(element.isUpdatePending, 'upgraded').to.equal(undefined)
      Object.assign(element, { ...before, credentials: 'omit', sign: sign('before') })
      document.body.append(element)
      expect(element).to.include({ ...before, credentials: 'omit' })
      expect(element.hasUpdated, 'drawn').to.equal(false)

      Object.assign(element, { shareEndpoint: '', credentials: undefined, sign: sign('after') })
      element.setAttribute('endpoint', '/after')
      await element.updateComplete
      const after = { endpoint: '/after', shareEndpoint: '', credentials: 'same-origin' }
      expect(element).to.include({ ...before, ...after })
      if (!(element instanceof PresignedFolderElement))
        expect(element.shadowRoot?.textContent).to.include('pick some')
      makeItAsk(element)
      await first
      expect(asked).to.deep.equal(['after'])
    })
  }

  it('reaches the first update as a change, before the upgrade and after', async () => {
    const heard: string[] = []
    class Probe extends UpgradedElement {
      static override properties = { early: {}, late: {} }
      protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
        heard.push([...changed.keys()].join())
      }
    }
    customElements.define('upgrade-probe', Probe)
    const probe = Object.assign(early('<upgrade-probe></upgrade-probe>'), { early: 1 })
    element = probe
    document.body.append(probe)
    Object.assign(probe, { late: 2 })
    await probe.updateComplete
    expect(heard).to.deep.equal(['early,late'])
  })
})
