/** Targets, large text, and what axe finds, in each state. */
import 'axe-core/axe.min.js'
import type Axe from 'axe-core'
import { expect } from 'chai'
import { refused } from './support/carrier.js'
import { carrying, drag, Harness, text, until } from './support/harness.js'

declare const axe: typeof Axe

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function faults(upload: Harness): Promise<string[]> {
  await atRest(upload)
  const { violations } = await axe.run(upload.element, { runOnly: TAGS, resultTypes: ['violations'] })
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

/** A row that is still fading in has less contrast. */
async function atRest({ root }: Harness): Promise<void> {
  const finite = root
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
  await Promise.allSettled(finite.map(({ finished }) => finished))
}

/** Files that wait, run, failed, arrived, and some that were not taken. */
async function allAtOnce(attributes = ''): Promise<Harness> {
  const upload = await Harness.create(`multiple accept=".txt" concurrency="3" ${attributes}`)
  upload.add('failed.txt', 'done.txt', 'Minutes of the meeting on the seventh of July.txt', 'waits.txt')
  ;(await upload.put(0)).end(refused(409, 'Conflict'))
  ;(await upload.put(1)).store()
  ;(await upload.put(2)).onProgress(6)
  upload.element.addFiles([text('Picture of an invoice.png')])
  await until(() => upload.notice !== '' && upload.button('Retry failed.txt'))
  await until(() => upload.words(1).includes('Uploaded'))
  return upload
}

const STATES: Readonly<Record<string, () => Promise<Harness>>> = {
  empty: () => Harness.create('multiple accept=".pdf" max-size="5MB"'),
  disabled: () => Harness.create('disabled'),
  dragging: async () => {
    const upload = await Harness.create('multiple')
    upload.element.dispatchEvent(drag('dragenter', carrying(text('a.txt'))))
    await until(() => upload.dragging)
    return upload
  },
  'with files in every state': allAtOnce,
}

/** The page's text at this size, on a page as wide as a small telephone. */
function page(fontSize: string): HTMLElement {
  const place = document.createElement('div')
  place.style.cssText = `font-size: ${fontSize}; inline-size: 320px`
  document.body.append(place)
  return place
}

describe('what is seen', () => {
  for (const [state, make] of Object.entries(STATES)) {
    it(`axe finds nothing: ${state}`, async () => {
      expect((await faults(await make())).join('\n')).to.equal('')
    })
  }

  for (const size of ['10px', '16px', '32px']) {
    it(`every target has 24 pixels, and nothing is cut off, where text has ${size}`, async () => {
      const upload = await allAtOnce()
      const place = page(size)
      place.append(upload.element)
      for (const button of upload.root.querySelectorAll('button')) {
        const { width, height } = button.getBoundingClientRect()
        expect(Math.min(width, height), button.outerHTML).to.be.at.least(24)
      }
      const base = upload.root.querySelector('.base') as HTMLElement
      expect(base.getBoundingClientRect().width).to.be.at.most(320)
      const edge = base.getBoundingClientRect().right + 0.5
      for (const part of upload.root.querySelectorAll('button, [part=status] bdi, [part=limits], .icon')) {
        const { right, width, height } = part.getBoundingClientRect()
        if (width > 0 && height > 0) expect(right, part.outerHTML).to.be.at.most(edge)
      }
      place.remove()
    })
  }

  it('a state is told by words and an icon, not by colour alone', async () => {
    const upload = await allAtOnce()
    const rows = upload.rows.map((row) => [
      row.querySelector('[part=status]')?.textContent?.trim(),
      row.querySelectorAll('[part=status] .icon').length,
    ])
    expect(rows[0]).to.deep.equal(['A file of this name is there already', 1])
    expect(rows[1]).to.deep.equal(['Uploaded · 12 bytes', 1])
    expect(rows[3]?.[0]).to.match(/^(Preparing|Uploading|Waiting)/)
  })
})
