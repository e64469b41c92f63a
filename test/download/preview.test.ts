import { expect } from 'chai'
import { bucketOrigin, deadOrigin, TestObject } from '../support/bucket-client.js'
import { Download, inPreview, markup } from './support.js'

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>parent.alert(1)</script></svg>`
const PDF = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj trailer<</Root 1 0 R>>`

const of = (type: string, body: string, more = {}) =>
  new TestObject({ body, headers: { 'Content-Type': type }, ...more })

describe('a preview', () => {
  it('is asked for when it comes near the screen, and not before', async () => {
    const spacer = document.createElement('div')
    spacer.style.blockSize = '5000px'
    const place = document.createElement('div')
    document.body.append(spacer, place)
    const download = await Download.create([of('image/svg+xml', SVG)], 'object-key="a.svg" preview', place)
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    expect(download.asked).to.have.length(0)
    download.element.scrollIntoView()
    await inPreview<HTMLImageElement>(download, 'img')
    expect(download.asked).to.have.length(1)
    spacer.remove()
    place.remove()
  })

  it('of an image, by its key, with words for those who do not see it', async () => {
    const download = await Download.create(
      [of('image/svg+xml', SVG)],
      'object-key="a/logo.svg" alt="Our logo" preview',
    )
    const picture = await inPreview<HTMLImageElement>(download, 'img')
    expect([picture.alt, picture.complete, picture.decoding]).to.deep.equal(['Our logo', true, 'async'])
    // In WebKit an SVG is by nature as large as it is shown.
    expect(picture.naturalWidth / picture.naturalHeight).to.equal(2)
    const { width, height, left, right } = picture.getBoundingClientRect()
    const stage = (download.root.querySelector('.preview') as HTMLElement).getBoundingClientRect()
    expect([width, height]).to.deep.equal([40, 20])
    expect(left - stage.left).to.be.closeTo(stage.right - right, 1)
  })

  it('of an image that is larger than its place: all of it, in its proportions', async () => {
    const place = document.createElement('div')
    place.style.inlineSize = '300px'
    document.body.append(place)
    const large = SVG.replace('width="40" height="20"', 'width="2000" height="1000"')
    const download = await Download.create([of('image/svg+xml', large)], 'object-key="a.svg" preview', place)
    const { width, height } = (await inPreview(download, 'img')).getBoundingClientRect()
    expect([width, height]).to.deep.equal([298, 149])
    place.remove()
  })

  it('of text: the beginning of it, as text, and says that it is cut', async () => {
    const object = of('text/html', '<b>é</b>\n', { repeat: 40_000 })
    const download = await Download.create([object], 'object-key="page.html" preview')
    const block = await inPreview(download, 'pre')
    expect(block.textContent?.slice(0, 9)).to.equal('<b>é</b>\n')
    expect(block.tabIndex).to.equal(0)
    expect(download.text).to.include('Only the beginning is shown')
    // Of an empty object there is no range: a store would refuse it, which browsers report in the console.
    expect((await object.gets()).map(({ headers }) => headers.range)).to.deep.equal([undefined])
  })

  it('of text in another writing than UTF-8, of an empty one, and of a short one', async () => {
    const empty = await Download.create([of('text/plain', '')], 'object-key="empty.txt" preview')
    expect((await inPreview(empty, 'pre')).textContent).to.equal('')
    const short = await Download.create([of('text/plain', 'Grüße')], 'object-key="a.md" preview')
    expect((await inPreview(short, 'pre')).textContent).to.equal('Grüße')
    expect(short.text).not.to.include('Only the beginning')
  })

  it('of a PDF: as a PDF and nothing else, or not at all where the browser has no viewer', async () => {
    const download = await Download.create([of('text/html', PDF)], 'object-key="a.pdf" preview')
    if (navigator.pdfViewerEnabled) {
      const frame = await inPreview<HTMLIFrameElement>(download, 'iframe')
      expect(frame.src).to.match(/^blob:/)
      expect(frame.title).to.equal('Preview of a.pdf')
      expect((await (await fetch(frame.src)).blob()).type).to.equal('application/pdf')
      const page = await Download.create(
        [of('application/pdf', '<script>1</script>')],
        'object-key="b.pdf" preview',
      )
      expect((await page.event('download-error')).detail.error.code).to.equal('unplayable')
    } else await inPreview(download, '.alone')
  })

  it('of what has none says so, and asks for nothing', async () => {
    const download = await Download.create([], 'object-key="a.zip" preview')
    await inPreview(download, '.alone')
    while (!download.text.includes('no preview')) await new Promise(requestAnimationFrame)
    expect(download.asked).to.deep.equal([])
  })

  it('of another object when the key changes', async () => {
    const download = await Download.create(
      [of('text/plain', 'one'), of('text/plain', 'two')],
      'object-key="1.txt" preview',
    )
    await inPreview(download, 'pre')
    download.element.objectKey = '2.txt'
    while (download.root.querySelector('pre')?.textContent !== 'two') await new Promise(requestAnimationFrame)
    expect(download.asked.map((request) => 'key' in request && request.key)).to.deep.equal(['1.txt', '2.txt'])
  })
})

describe('a preview that fails', () => {
  const cases = {
    expired: new TestObject({
      status: 403,
      body: '<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
    }),
    forbidden: new TestObject({ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }),
    'not-found': new TestObject({ status: 404, body: '<Error><Code>NoSuchKey</Code></Error>' }),
    cors: new TestObject({ status: 403, cors: false }),
    unplayable: of('image/png', 'no picture'),
  }

  for (const [code, object] of Object.entries(cases)) {
    it(`J01: ${code}: one more link, then it says what happened; pressing again tries again`, async () => {
      const download = await Download.create([object], 'object-key="a.png" preview')
      const { detail } = await download.event('download-error')
      expect([detail.task, detail.error.code]).to.deep.equal(['preview', code])
      expect(detail.error.hint).not.to.equal('')
      expect(download.asked).to.have.length(2)
      expect(download.error).to.equal(detail.error.message)
      expect(markup() + JSON.stringify(detail)).not.to.include(object.name)
      const again = download.root.querySelector<HTMLButtonElement>('[part~=retry-button]')
      // The same bytes would come again.
      if (code === 'unplayable') return expect(again).to.equal(null)
      download.objects = [of('image/svg+xml', SVG)]
      again?.click()
      await inPreview(download, 'img')
      return expect(download.asked).to.have.length(3)
    })
  }
})

describe('a page with a strict policy', () => {
  /** What a page with that policy tells. */
  async function inFrame(page: string, policy: string): Promise<unknown> {
    const script = new URL(page, import.meta.url).href
    const frame = document.createElement('iframe')
    // Previews wait until they are near.
    frame.style.cssText = 'position: fixed; inset: 0; block-size: 100%'
    // By name: in Firefox such a document has no 'self'.
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${location.origin};
        connect-src ${location.origin} ${bucketOrigin}; ${policy}">
      <script type="module" src="${script}"></script>`
    const told = new Promise<unknown>((resolve) => {
      window.addEventListener('message', ({ data }) => resolve(data), { once: true })
    })
    document.body.append(frame)
    const result = await told
    frame.remove()
    return result
  }

  it('H10, H11: sees no violation while files are shown, shared and downloaded', async () => {
    const policy = `img-src ${bucketOrigin}; frame-src ${bucketOrigin}; require-trusted-types-for 'script'`
    expect(await inFrame('./support/strict-download.ts', policy)).to.deep.equal(['Grüße'])
  })

  it('H10: that allows no preview: each says so at once, and names the directive', async () => {
    const told = (await inFrame('./support/closed-download.ts', '')) as unknown[]
    const cases = {
      'a.png': 'img-src',
      'film.webm': 'media-src',
      'a.txt': 'connect-src',
      'a.pdf': 'frame-src',
    }
    const places: Readonly<Record<string, string>> = { 'a.txt': deadOrigin, 'a.pdf': 'blob:' }
    const wanted = Object.entries(cases).map(([key, directive]) => {
      const hint = `Add ${places[key] ?? bucketOrigin} to ${directive} in the page's Content-Security-Policy.`
      return [key, 'blocked-by-csp', 1, hint]
    })
    expect(told).to.deep.equal(wanted.slice(0, navigator.pdfViewerEnabled ? 4 : 3))
  })
})
