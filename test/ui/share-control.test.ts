import { expect } from 'chai'
import { render } from 'lit'
import { UploadError } from '../../src/queue/errors.js'
import { linkWords } from '../../src/ui/link-words.js'
import { ShareControl, type ShareOptions, type SharedLink } from '../../src/ui/share/share-control.js'
import { FakeClock } from '../queue/support/fake-clock.js'
import { fakeClipboard } from './support/clipboard.js'

const SECRET = 'https://bucket.test/a%20b?sig=%2B&x=%25'
const HOUR = 3_600
const clipboard = fakeClipboard()

/** The control in a page, with an endpoint that grants `validity` seconds or less. */
function share(validity = Infinity, options: Partial<ShareOptions> = {}) {
  const clock = new FakeClock()
  const place = document.createElement('div')
  const asked: number[] = []
  const heard: string[] = []
  const words = linkWords('en')
  const settled: (() => void)[] = []
  const grant = async (wanted: number): Promise<SharedLink> => {
    asked.push(wanted)
    const granted = Math.min(wanted, validity)
    return { url: SECRET, validity: granted, endsAt: clock.now() + granted * 1_000 }
  }
  const control = new ShareControl({
    ask: grant,
    choices: () => [HOUR, 24 * HOUR, 7 * 24 * HOUR],
    words: () => words,
    announce: (text) => void heard.push(text),
    changed() {
      render(control.view(), place)
      if (control.state.is !== 'asking') settled.splice(0).forEach((resolve) => resolve())
    },
    clock,
    ...options,
  })
  render(control.view(), place)
  return {
    clock,
    place,
    asked,
    heard,
    control,
    get status() {
      return place.querySelector('[part=share-status]')?.textContent?.trim() ?? ''
    },
    get button() {
      return place.querySelector('button')?.textContent?.trim() ?? ''
    },
    /** Presses and waits for what comes of it. */
    press: async () => {
      const done = new Promise<void>((resolve) => settled.push(resolve))
      place.querySelector('button')?.click()
      await done
    },
  }
}

describe('a link to share', () => {
  it('J06: nothing is asked for before the press; then the link is copied to the letter and shown nowhere', async () => {
    const page = share()
    expect(page.asked).to.deep.equal([])
    await page.press()
    expect(page.asked).to.deep.equal([HOUR])
    expect(clipboard.taken).to.deep.equal([SECRET])
    expect(page.status).to.equal('Link copied · Works for 1 hour more')
    expect(page.heard).to.deep.equal(['Link copied. Works for 1 hour more'])
    expect(page.place.innerHTML + page.heard.join()).not.to.include('sig=')
    expect(JSON.stringify(page.control.state)).not.to.include('sig=')
  })

  it('the choice is asked for; a server that grants less is told of', async () => {
    const page = share(2 * HOUR)
    const select = page.place.querySelector('select') as HTMLSelectElement
    expect([...select.options].map(({ text }) => text.trim())).to.deep.equal(['1 hour', '1 day', '7 days'])
    select.selectedIndex = 2
    select.dispatchEvent(new Event('change'))
    await page.press()
    expect(page.asked).to.deep.equal([7 * 24 * HOUR])
    expect(page.status).to.equal(
      'Link copied · Works for 2 hours more · No longer than 2 hours is allowed here',
    )
  })

  it('counts down when the words change and at no other time, and offers a new link at the end', async () => {
    const page = share()
    await page.press()
    expect(page.button).to.equal('New link')
    expect(page.clock.armed).to.equal(1)
    await page.clock.advance(HOUR * 1_000 * 0.5)
    expect(page.status).to.include('30 minutes')
    await page.clock.advance(HOUR * 1_000 * 0.5)
    expect(page.status).to.equal('The link has ended')
    expect(page.heard.at(-1)).to.equal('The link has ended')
    expect(page.clock.armed).to.equal(0)
    await page.press()
    expect(page.status).to.include('Link copied')
    expect(page.asked).to.have.length(2)
    page.control.stop()
    expect(page.clock.armed).to.equal(0)
  })

  it('that had ended when it came says so', async () => {
    const page = share(-3_600)
    await page.press()
    expect(page.status).to.equal('The link has ended')
    expect(page.heard.at(-1)).to.equal('The link has ended')
    expect(page.clock.armed).to.equal(0)
  })

  it('does not count while nobody looks', async () => {
    const page = share()
    await page.press()
    look('hidden')
    expect(page.clock.armed).to.equal(0)
    await page.clock.advance(HOUR * 1_000 * 0.5)
    expect(page.status).to.include('1 hour')
    look('visible')
    expect(page.status).to.include('30 minutes')
    page.control.stop()
  })

  it('two presses make one link', async () => {
    const page = share()
    page.control.press()
    await page.press()
    expect(page.asked).to.have.length(1)
  })

  it('a browser that wants another press gets it, with the link that is there', async () => {
    clipboard.blocked = true
    const codes: string[] = []
    const page = share(Infinity, { failed: ({ failure }) => codes.push(failure.code) })
    await page.press()
    expect(page.status).to.include('Press once more')
    expect(page.place.querySelector('[role=alert]')).to.exist
    clipboard.blocked = false
    await page.press()
    expect(page.status).to.include('Link copied')
    expect(page.asked).to.have.length(1)
    expect(codes).to.deep.equal(['copy-blocked'])
    page.control.stop()
  })

  it("says what went wrong, in the endpoint's words where it has some", async () => {
    const refused = new UploadError({ code: 'unauthorized', phase: 'sign' })
    const page = share(1, { ask: () => Promise.reject(refused) })
    await page.press()
    expect(page.status).to.equal('Sign in again, then try once more')
    const detail = 'Your plan has no links'
    const told = share(1, {
      ask: () => Promise.reject(new UploadError({ code: 'plan', phase: 'sign', detail })),
    })
    await told.press()
    expect(told.status).to.equal(detail)
  })

  it('once stopped, a late answer changes nothing', async () => {
    let answer = (_link: SharedLink) => {}
    const page = share(1, { ask: () => new Promise((resolve) => (answer = resolve)) })
    page.control.press()
    page.control.stop()
    answer({ url: SECRET, validity: 9, endsAt: 9_000 })
    await new Promise((resolve) => setTimeout(resolve))
    expect(page.control.state).to.deep.equal({ is: 'idle' })
  })
})

function look(state: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
  document.dispatchEvent(new Event('visibilitychange'))
  Reflect.deleteProperty(document, 'visibilityState')
}
