/** The signature tool as a visitor uses it: what it signs works, and nothing leaves the page. */
import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { ar } from '../../demo/signature/words/ar.js'
import { engines, openBrowser, type Browser } from './support/browser.js'
import { countedSite, type CountedSite } from './support/counted-site.js'

const KEY = 'trip/day 1/测试 (1)+&#.bin'
const body = randomBytes(100_000)
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

for (const engine of engines()) {
  describe(`the signature tool in ${engine}`, () => {
    let browser: Browser
    let site: CountedSite
    let loaded: number

    before(async () => {
      site = await countedSite()
      browser = await openBrowser(engine)
      await browser.open(`${site.url}signature.html?lang=en`)
      loaded = site.requests()
    })
    after(async () => {
      await browser.close()
      await site.stop()
    })

    /** Fills in fields as a user does, and answers the signed URL once it is there. */
    const sign = (values: Readonly<Record<string, string>>): Promise<string> =>
      browser.evaluate(async (values) => {
        const form = document.querySelector('signature-sign')
        for (const [name, value] of Object.entries(values)) {
          const field = form?.querySelector<HTMLInputElement>(`[name=${name}]`)
          if (!field) throw new Error(`There is no field ${name}`)
          field.value = value
          field.dispatchEvent(new Event('input', { bubbles: true }))
          await customElements.whenDefined('signature-sign')
          await (form as unknown as { updateComplete: Promise<unknown> }).updateComplete
        }
        const url = () => form?.querySelector<HTMLTextAreaElement>('.copyable textarea')?.value
        while (!url()) await new Promise(requestAnimationFrame)
        return url() ?? ''
      }, values)

    it('signs an upload and a download that the store takes, as COS and as S3', async () => {
      const { secretId, secretKey } = site.key
      const address = `${site.store.origin}/${KEY.split('/').map(encodeURIComponent).join('/')}`
      const put = await sign({
        address,
        scheme: 'cos',
        method: 'PUT',
        contentType: 'a/b',
        secretId,
        secretKey,
      })
      const stored = await fetch(put, { method: 'PUT', body, headers: { 'Content-Type': 'a/b' } })
      assert.equal(stored.status, 200)
      assert.equal((await site.store.object(KEY))?.sha256, digest(body))

      const get = await sign({ method: 'GET', filename: 'Ünïcode.bin' })
      const answer = await fetch(get)
      assert.match(
        answer.headers.get('content-disposition') ?? '',
        /filename\*=UTF-8''%C3%9Cn%C3%AFcode\.bin/,
      )
      assert.equal(digest(new Uint8Array(await answer.arrayBuffer())), digest(body))

      const other = await sign({ scheme: 's3', style: 'domain' })
      assert.match(other, /X-Amz-Signature=/)
      assert.equal(digest(new Uint8Array(await (await fetch(other)).arrayBuffer())), digest(body))
    })

    it('J06: explains and repairs what was pasted', async () => {
      const url = await sign({ scheme: 'cos' })
      const seen = await browser.evaluate(
        async (text) => {
          document.querySelector<HTMLElement>('[role=tab]:not([aria-selected=true])')?.click()
          const panel = document.querySelector('signature-explain')
          const field = panel?.querySelector('textarea')
          if (!panel || !field) throw new Error('There is no place for a URL')
          field.value = text
          field.dispatchEvent(new Event('input', { bubbles: true }))
          const repaired = () => panel.querySelector<HTMLTextAreaElement>('.copyable textarea')
          while (!repaired()) await new Promise(requestAnimationFrame)
          const hasFocusableTab = document.querySelectorAll('[role=tab][tabindex="0"]').length === 1
          return { repaired: repaired()?.value, words: panel.textContent ?? '', hasFocusableTab }
        },
        `[here](${url.replaceAll('&', '&amp;')})`,
      )
      assert.equal(seen.repaired, url)
      assert.match(seen.words, /(59 minutes(, \d+ seconds?)?|1 hour) left/)
      assert.match(seen.words, /goes over http/)
      assert.ok(seen.words.includes(KEY))
      assert.ok(seen.hasFocusableTab)
    })

    it('speaks another language once it is chosen, and keeps what was typed', async () => {
      const seen = await browser.evaluate(async () => {
        const choice = document.querySelector<HTMLSelectElement>('#language')
        const address = document.querySelector<HTMLInputElement>('[name=address]')
        if (!choice || !address) throw new Error('There is no choice of languages')
        const [typed, english] = [address.value, document.title]
        choice.value = 'ar'
        choice.dispatchEvent(new Event('change'))
        const label = () => address.labels?.[0]?.textContent
        while (document.title === english || label() === 'Address of the object')
          await new Promise(requestAnimationFrame)
        const { lang, dir } = document.documentElement
        return {
          page: [lang, dir, document.title, location.search, label()],
          verdict: document.querySelector('signature-sign [role=status]')?.textContent ?? '',
          isKept: typed !== '' && address.value === typed,
        }
      })
      assert.deepEqual(seen.page, ['ar', 'rtl', ar.page.title, '?lang=ar', ar.form.address])
      assert.match(seen.verdict, /^تم التوقيع للطريقة GET/)
      assert.ok(seen.isKept)
    })

    it('sends nothing, keeps nothing, and may not', async () => {
      const mine = site.store.requests.length
      const { refused, kept } = await browser.evaluate(async (url) => {
        const refused = await fetch(url).then(
          () => false,
          () => true,
        )
        return { refused, kept: [localStorage.length, sessionStorage.length, document.cookie] }
      }, site.url)
      assert.ok(refused)
      assert.deepEqual(kept, [0, 0, ''])
      // The three requests for objects are the test's own.
      assert.equal(mine, 3)
      // One for the words.
      assert.equal(site.requests() - mine, loaded + 1)
    })

    it('forgets the keys when the page is left', async () => {
      const left = await browser.evaluate(async () => {
        dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
        const fields = [...document.querySelectorAll<HTMLInputElement>('signature-tool :is(input, textarea)')]
        return fields
          .filter(({ type, value }) => type !== 'radio' && value !== '')
          .map(({ name, value }) => [name, value])
      })
      assert.deepEqual(left, [['amount', '1']])
    })
  })
}
