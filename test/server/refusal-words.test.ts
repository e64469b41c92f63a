/** What users read when the handler refuses: the words of the page's language, never the handler's English. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { failureOfAnswer } from '../../src/grant/refusal.js'
import { createLinkClient } from '../../src/grant/links.js'
import { en } from '../../src/locales/en.js'
import { enFailures } from '../../src/locales/en-failures.js'
import { hint } from '../../src/locales/hints.js'
import { wordsFor } from '../../src/locales/languages.js'
import { linkWordsFor } from '../../src/locales/links/languages.js'
import { isUploadError, type Failure } from '../../src/queue/errors.js'
import { browserClock } from '../../src/ui/browser.js'
import { linkSentence, linkWords } from '../../src/ui/link-words.js'
import { sentence, zoneWords } from '../../src/upload/words.js'
import { createEndpoint, ENDPOINT, FakeStore, post, uploadBody } from './support.js'

const LANGUAGES = 'ar de en es fr hi id it ja ko pt-BR ru tr vi zh-CN zh-TW'.split(' ')

async function failureOf(response: Response): Promise<Failure> {
  return failureOfAnswer({
    status: response.status,
    contentType: response.headers.get('Content-Type') ?? '',
    body: await response.text(),
    retryAfter: response.headers.get('Retry-After'),
    date: null,
  })
}

const refused = {
  'too-large': () => createEndpoint({ maxSize: 20_000 }).handler(post(uploadBody({ size: 48_213 }))),
  'too-small': () => createEndpoint({ minSize: 50_000 }).handler(post(uploadBody({ size: 48_213 }))),
  'type-not-accepted': () => createEndpoint({ accept: '.pdf' }).handler(post(uploadBody())),
  unauthorized: () => createEndpoint({ authorize: () => null }).handler(post(uploadBody())),
  busy: () => createEndpoint({ limit: () => ({ retryAfter: 9 }) }).handler(post(uploadBody())),
  'endpoint-failed': () =>
    createEndpoint({ key: () => Promise.reject(new Error()) }).handler(post(uploadBody())),
} as const

describe('what the handler refuses', () => {
  for (const [code, answer] of Object.entries(refused)) {
    it(`is said in the user's language: ${code}`, async () => {
      const failure = await failureOf(await answer())
      assert.equal(failure.code, code)
      for (const lang of LANGUAGES) {
        const locale = await wordsFor(lang)
        const words = zoneWords(lang, locale)
        const said = sentence(failure, 48_213, words, enFailures)
        const message = (locale ?? en).errors?.[code as keyof typeof refused]
        assert.ok(message)
        const { format } = words
        assert.equal(said, format.fill(message, { size: 48_213, maxSize: 20_000, minSize: 50_000 }), lang)
      }
    })
  }

  it('tells both numbers', async () => {
    const failure = await failureOf(await refused['too-large']())
    assert.equal(sentence(failure, 48_213, zoneWords('en'), enFailures), 'Too large: 48 kB, at most 20 kB')
  })

  it('tells whoever builds the page what is wrong with a request', async () => {
    const { handler } = createEndpoint()
    const failure = await failureOf(await handler(post(uploadBody({ size: -1 }))))
    assert.match(
      hint(failure, 'https://app.example'),
      /The endpoint says: file\.size is not a whole number\.$/,
    )
  })

  it('a sentence of authorize reaches the user as it is', async () => {
    const { handler } = createEndpoint({
      authorize: () =>
        Response.json(
          { status: 403, code: 'quota', detail: 'Ihre 5 GB sind belegt' },
          { status: 403, headers: { 'Content-Type': 'application/problem+json' } },
        ),
    })
    const failure = await failureOf(await handler(post(uploadBody())))
    assert.equal(sentence(failure, 1, zoneWords('de'), enFailures), 'Ihre 5 GB sind belegt')
  })

  it('a list that fails says so, rather than that a link or an upload does', async () => {
    const store = Object.assign(new FakeStore(), { list: () => Promise.reject(new Error('down')) })
    const { handler } = createEndpoint({ store, actions: ['list'] })
    const { list } = createLinkClient({
      clock: browserClock,
      endpoint: ENDPOINT,
      fetch: (url, init) => handler(new Request(url as string, { method: 'POST', ...bare(init) })),
    })
    const error: unknown = await list({ prefix: '' }, { signal: new AbortController().signal }).catch(
      (reason: unknown) => reason,
    )
    assert.ok(isUploadError(error))
    assert.equal(error.failure.code, 'list-failed')
    const said = await Promise.all(
      LANGUAGES.map(async (lang) => linkSentence(error.failure, linkWords(lang, await linkWordsFor(lang)))),
    )
    assert.equal(said[LANGUAGES.indexOf('en')], 'The server could not list the folder')
    assert.equal(new Set(said).size, LANGUAGES.length)
  })
})

/** Node's `Request` takes no `credentials` of a page. */
function bare({ headers, body }: RequestInit = {}): RequestInit {
  return { ...(headers && { headers }), ...(body && { body }) }
}
