import { expect } from 'chai'
import type { DownloadRequest } from '../../src/index.js'
import { fakeClipboard } from '../ui/support/clipboard.js'
import { STORED } from './support/carrier.js'
import { Harness, next, until } from './support/harness.js'

const clipboard = fakeClipboard()

/** An element whose files arrive at once, and whose function also grants links, of `most` seconds at the most. */
async function sharing(attributes: string, most = Infinity) {
  const upload = await Harness.create(attributes)
  const asked: DownloadRequest[] = []
  const grantUpload = upload.element.sign
  upload.element.sign = async (request, options) => {
    if (request.action === 'upload') return grantUpload!(request, options)
    asked.push(request)
    const validity = Math.min(request.validity ?? 60, most)
    return { url: `https://bucket.test/secret-${asked.length}?q=%2B`, validity }
  }
  upload.carrier.outcome = STORED
  const row = (index = 0) => upload.rows[index]
  const share = (index = 0) => row(index)?.querySelector('[part=share]') ?? null
  return Object.assign(upload, {
    asked,
    share,
    copyButton: (index = 0) => until(() => share(index)?.querySelector('button')),
    status: (index = 0) => share(index)?.querySelector('[part=share-status]')?.textContent?.trim() ?? '',
  })
}

describe('links to files that have arrived', () => {
  it('are offered with share, and nothing is signed before somebody asks', async () => {
    const upload = await sharing('multiple share')
    upload.add('a.txt', 'b.txt')
    await upload.copyButton(1)
    const choices = [...upload.share()!.querySelectorAll('option')].map(({ label }) => label.trim())
    expect(choices).to.have.length(3)
    expect(upload.asked).to.deep.equal([])
  })

  it('are not offered without it, nor for what has not arrived or has no key', async () => {
    const without = await sharing('multiple')
    without.add('a.txt')
    await next(without.element, 'upload-complete')
    const upload = await sharing('multiple share')
    upload.element.sign = () => ({ url: 'https://bucket.test/keyless.txt' })
    upload.add('keyless.txt')
    await next(upload.element, 'upload-complete')
    const waiting = await sharing('multiple share manual')
    waiting.add('a.txt')
    // By then what the others would have shown is there.
    const last = await sharing('multiple share')
    last.add('c.txt')
    await last.copyButton()
    for (const one of [without, upload, waiting]) expect(one.share()).to.equal(null)
  })

  it('go to the clipboard as they are, with the file’s name and the time that was chosen', async () => {
    const upload = await sharing('multiple share="10m 2h" context=\'{"album":7}\'')
    upload.add('a.txt')
    await upload.copyButton()
    const select = upload.share()!.querySelector('select')!
    select.value = '7200'
    select.dispatchEvent(new Event('change'))
    const copied = next(upload.element, 'upload-copy')
    upload.press('Copy link to a.txt')
    const { detail } = await copied
    expect(upload.asked).to.deep.equal([
      { action: 'download', key: 'k/a.txt', filename: 'a.txt', validity: 7200, context: { album: 7 } },
    ])
    expect(clipboard.taken).to.deep.equal(['https://bucket.test/secret-1?q=%2B'])
    expect(detail.validity).to.equal(7200)
    expect(detail.item.name).to.equal('a.txt')
    expect(upload.status()).to.include('Works for 2 hours more')
    await until(() => upload.heard('status').includes('Link copied'))
    expect(upload.root.innerHTML + JSON.stringify(detail)).to.not.include('secret')
    expect(upload.focused).to.equal('New link: a.txt')
  })

  it('tell how long they really live when the server grants less', async () => {
    const upload = await sharing('multiple share=7d', 1800)
    upload.add('a.txt')
    await upload.copyButton()
    upload.press('Copy link to a.txt')
    await until(() => upload.status().includes('Works for 30 minutes more'))
    expect(upload.status()).to.include('No longer than 30 minutes is allowed here')
  })

  it('are short ones of the site with share-endpoint', async () => {
    const upload = await sharing('multiple share=2h share-endpoint=/s')
    upload.add('a.txt')
    await upload.copyButton()
    const asked: [string, unknown][] = []
    const { fetch } = window
    window.fetch = async (url, init) => {
      asked.push([url as string, JSON.parse(init?.body as string)])
      return Response.json({ url: '/s/token', id: '1', validity: 3600 }, { status: 201 })
    }
    try {
      upload.press('Copy link to a.txt')
      await until(() => clipboard.taken.length)
    } finally {
      window.fetch = fetch
    }
    expect(clipboard.taken).to.deep.equal([`${location.origin}/s/token`])
    const wanted = { key: 'k/a.txt', filename: 'a.txt', validity: 7200 }
    expect(asked).to.deep.equal([[`${location.origin}/s`, wanted]])
    expect(upload.asked).to.deep.equal([])
    await until(() => upload.status().includes('No longer than 1 hour is allowed here'))
  })

  it('that fail say why, in place, and can be had again', async () => {
    const upload = await sharing('multiple share')
    upload.add('a.txt')
    await upload.copyButton()
    const sign = upload.element.sign
    upload.element.sign = async () => {
      throw Object.assign(new Error('no'), { status: 401 })
    }
    const told = next(upload.element, 'upload-copy-error')
    upload.press('Copy link to a.txt')
    await until(() => upload.status().includes('Sign in again'))
    const { item, error } = (await told).detail
    expect([item.name, error.code]).to.deep.equal(['a.txt', 'unauthorized'])
    expect(error.message).to.include('Sign in again')
    expect(error.hint).to.include('credentials')
    upload.element.sign = sign
    upload.press('Copy link to a.txt')
    await until(() => clipboard.taken.length)
  })

  for (const how of ['disabled', 'in a fieldset that is']) {
    it(`are not signed while the element is ${how}`, async () => {
      const upload = await sharing('multiple share')
      upload.add('a.txt')
      const button = await upload.copyButton()
      const fieldset = document.createElement('fieldset')
      upload.element.after(fieldset)
      const lock = (locked: boolean) => {
        if (how === 'disabled') upload.element.disabled = locked
        else fieldset.disabled = locked
      }
      try {
        if (how !== 'disabled') fieldset.append(upload.element)
        lock(true)
        await until(() => button.disabled)
        button.dispatchEvent(new MouseEvent('click', { bubbles: true }))
        lock(false)
        await until(() => !button.disabled)
        const copied = next(upload.element, 'upload-copy')
        upload.press('Copy link to a.txt')
        await copied
        expect(upload.asked).to.have.length(1)
      } finally {
        fieldset.remove()
      }
    })
  }

  it('go with the file, with the attribute, and speak its language', async () => {
    const upload = await sharing('multiple share lang=de')
    upload.add('a.txt', 'b.txt')
    await until(() => upload.button('a.txt: Link kopieren'))
    upload.element.share = null
    await until(() => !upload.share())
    upload.element.share = '1h'
    await upload.copyButton(1)
    expect(upload.share()!.querySelector('select')).to.equal(null)
    upload.element.clear()
    await until(() => upload.rows.length === 0)
  })

  it('a wrong list of times is told once, and the usual ones are offered', async () => {
    const warned: string[] = []
    const { warn } = console
    console.warn = (text: string) => void warned.push(text)
    try {
      const upload = await sharing('multiple share="soon"')
      upload.add('a.txt', 'b.txt')
      await upload.copyButton(1)
      expect(upload.share()!.querySelectorAll('option')).to.have.length(3)
      expect(warned.filter((text) => text.includes('share must be'))).to.have.length(1)
    } finally {
      console.warn = warn
    }
  })

  it('in a long list are there for the rows that are seen, one row in the order of Tab', async () => {
    const upload = await sharing('multiple share')
    upload.add(...Array.from({ length: 60 }, (_, index) => `${index}.txt`))
    await until(() => upload.root.querySelector('.long [part=share]'))
    const open = () =>
      [...upload.root.querySelectorAll<HTMLElement>('li')].filter((row) =>
        [...row.querySelectorAll<HTMLElement>('button, select')].some(({ tabIndex }) => tabIndex >= 0),
      )
    await until(() => open().length === 1)
  })
})
