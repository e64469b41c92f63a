import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { UploadError } from '../../src/queue/errors.js'
import { linkFailure } from '../../src/ui/link-failure.js'
import { linkSentence, linkWords } from '../../src/ui/link-words.js'

describe('what failed, in words', () => {
  const words = linkWords('en')
  const sentence = (thrown: unknown) => linkSentence(linkFailure(thrown), words)

  it('has its figures', () => {
    const values = { size: 600_000_000, mostSize: 500_000_000 }
    const thrown = new UploadError({ code: 'too-large', phase: 'read', values })
    assert.match(sentence(thrown), /600 MB.*500 MB$/)
  })

  it("is the endpoint's own, to the letter", () => {
    const detail = 'Plan {basic} has no links'
    assert.equal(sentence(new UploadError({ code: 'plan', phase: 'sign', detail })), detail)
  })

  it('tells the clipboard from a part that did not load', () => {
    const blocked = Object.assign(new Error(), { name: 'CopyBlocked' })
    assert.equal(sentence(blocked), words.strings.linkErrors['copy-blocked'])
    assert.equal(sentence(new TypeError('Failed to fetch')), words.strings.linkFailed)
  })
})
