/** What is seen: targets, large text, pictures, and what axe finds. */
import 'axe-core/axe.min.js'
import type Axe from 'axe-core'
import { expect } from 'chai'
import { UploadError } from '../../src/queue/errors.js'
import { Bucket, FolderHarness, until } from './support/folder-harness.js'

declare const axe: typeof Axe

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const FILES = [
  'day 1/a',
  'beach.jpg',
  'Minutes of the meeting on the seventh of July, with all that was said.pdf',
]

async function faults(folder: FolderHarness): Promise<string> {
  const { violations } = await axe.run(folder.element, { runOnly: TAGS, resultTypes: ['violations'] })
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
    .join('\n')
}

const STATES: Readonly<Record<string, () => Promise<FolderHarness>>> = {
  'with a selection': async () => {
    const folder = await FolderHarness.of(new Bucket(FILES), 'share')
    folder.find('.head input').click()
    await until(() => folder.button('Copy 3 links'))
    return folder
  },
  'within a folder that is empty': () => FolderHarness.of(new Bucket(['a/']), 'folder="a/"'),
  'with nothing found': async () => {
    const folder = await FolderHarness.of(new Bucket(FILES), 'disabled share')
    folder.filter('xyz')
    await until(() => folder.rows.length === 0)
    return folder
  },
  'that failed, with what the server made': async () => {
    const bucket = new Bucket(FILES)
    bucket.before = () => {
      throw new UploadError({ code: 'network', phase: 'sign' })
    }
    const folder = FolderHarness.begin(bucket, '', '<p>beach.jpg</p>')
    await until(() => folder.failure)
    return folder
  },
  'while it works': async () => {
    const bucket = new Bucket(FILES)
    const folder = await FolderHarness.of(bucket, 'share')
    bucket.before = () => new Promise(() => {})
    folder.press('Copy link to beach.jpg')
    await until(() => folder.button('Cancel'))
    return folder
  },
}

describe('what is seen of a folder', () => {
  for (const [state, make] of Object.entries(STATES)) {
    it(`axe finds nothing ${state}`, async () => expect(await faults(await make())).to.equal(''))
  }

  for (const size of ['10px', '16px', '32px']) {
    it(`every target has 24 pixels, and nothing is cut off, in 320 pixels where text has ${size}`, async () => {
      const folder = await STATES['with a selection']?.()
      if (!folder) throw new Error('no state')
      folder.element.style.cssText = `font-size: ${size}; inline-size: 320px`
      const targets = folder.root.querySelectorAll('button, select, .check, input[type=search]')
      const least = (target: Element) => {
        const { width, height } = target.getBoundingClientRect()
        return Math.min(width, height)
      }
      // The list measures its rows anew, and a busy browser takes its time for that.
      for (let frame = 0; frame < 100; frame++) {
        await new Promise(requestAnimationFrame)
        if ([...targets].every((target) => least(target) >= 23.9)) break
      }
      const edge = folder.element.getBoundingClientRect().right + 0.5
      for (const target of targets) {
        const { right } = target.getBoundingClientRect()
        expect(least(target), target.outerHTML).to.be.at.least(23.9)
        expect(right, target.outerHTML).to.be.at.most(edge)
      }
    })
  }

  it('small images stand in for their icons where the page wants it, two at once', async () => {
    const bucket = new Bucket([
      ...['a.png', 'b.png', 'c.png'].map((key) => ({ key, size: 9000, modified: '' })),
      { key: 'huge.png', size: 9e6, modified: '' },
      // None of them can be drawn in a square.
      ...['a.svg', 'b.tiff', 'c.ico', 'text.txt'].map((key) => ({ key, size: 10, modified: '' })),
    ])
    const image = async (key: string) => {
      const canvas = new OffscreenCanvas(20, 20)
      canvas.getContext('2d')?.fillRect(0, 0, 20, 20)
      return key === 'b.png' ? new Blob(['no image']) : canvas.convertToBlob({ type: 'image/png' })
    }
    const real = window.fetch
    let running = 0
    let most = 0
    window.fetch = async (url) => {
      most = Math.max(most, ++running)
      const blob = await image(decodeURI(new URL(new Request(url).url).pathname.slice(1)))
      await new Promise((resolve) => setTimeout(resolve))
      running--
      return new Response(blob)
    }
    try {
      const folder = await FolderHarness.of(bucket, 'thumbnails')
      await until(() => folder.root.querySelectorAll('canvas').length === 2)
      const signed = () =>
        bucket.requests.flatMap((request) => (request.action === 'download' ? request.key : []))
      await until(() => signed().length === 3)
      expect(signed()).to.deep.equal(['a.png', 'b.png', 'c.png'])
      expect(most).to.equal(2)
      expect(folder.row('a.png').querySelector('canvas')?.ariaHidden).to.equal('true')
      expect(folder.root.querySelector('img, [src*=signature], [href*=signature]')).to.equal(null)
    } finally {
      window.fetch = real
    }
  })

  it('H10, H11: a strict policy sees no violation while a long folder is listed, illustrated and saved', async () => {
    const frame = document.createElement('iframe')
    frame.src = new URL('./support/strict-folder.html', import.meta.url).href
    frame.width = '700'
    const told = new Promise<{ violations: string[]; height: number; outcome: string }>((resolve) => {
      window.addEventListener('message', (event) => resolve(event.data as never), { once: true })
    })
    document.body.append(frame)
    const { violations, height, outcome } = await told
    expect(violations).to.deep.equal([])
    // There is room for rows that are not there.
    expect(height).to.be.above(300 * 40)
    expect(outcome).to.include('1')
    frame.remove()
  })
})
