import { expect } from 'chai'
import { TestObject } from '../support/bucket-client.js'
import { Download, inPreview } from './support.js'

/** 20 s of pictures; of `film` the last part does not come, as on a slow line. */
const whole = (more = {}) =>
  new TestObject({ file: 'clip.webm', headers: { 'Content-Type': 'video/webm' }, ...more })
const film = () => whole({ trickle: 66_000 })
const dead = () => new TestObject({ status: 403, body: '<Error><Code>ExpiredToken</Code></Error>' })

const next = (target: EventTarget, type: string) =>
  new Promise((resolve) => target.addEventListener(type, resolve, { once: true }))

/** A player whose link has ended, by what the endpoint said, as soon as it has loaded. */
async function endedPlayer(first: TestObject, then: TestObject): Promise<[Download, HTMLVideoElement]> {
  const [download, video] = await player([first, then], 0)
  // On a busy machine a line that brings nothing would be noticed before the test does anything.
  download.root.addEventListener('stalled', (event) => event.stopImmediatePropagation(), { capture: true })
  await first.end()
  download.validity = 900
  return [download, video]
}

async function player(
  objects: readonly TestObject[],
  validity: number,
): Promise<[Download, HTMLVideoElement]> {
  const download = new Download(objects, 'object-key="film.webm" preview')
  download.validity = validity
  const video = await inPreview<HTMLVideoElement>(download, 'video')
  video.muted = true
  if (video.readyState < 1) await next(video, 'loadedmetadata')
  return [download, video]
}

describe('a video whose link ends', () => {
  it('J01: resumes where it was paused, with a new link, as it was set', async () => {
    const [download, video] = await endedPlayer(film(), whole())
    video.volume = 0.5
    video.playbackRate = 1.5
    video.currentTime = 18
    await next(video, 'loadedmetadata')
    await next(video, 'seeked')
    expect(download.asked).to.have.length(2)
    expect(video.currentTime).to.be.closeTo(18, 0.2)
    expect([video.paused, video.volume, video.playbackRate, video.muted]).to.deep.equal([
      true,
      0.5,
      1.5,
      true,
    ])
    await video.play()
    while (video.currentTime < 18.6) await new Promise(requestAnimationFrame)
    expect(download.asked).to.have.length(2)
    expect(download.events).to.deep.equal([])
    expect(download.root.querySelectorAll('canvas')).to.have.length(0)
  })

  it('is at the last place that was sought while the new link was on its way', async () => {
    const [download, video] = await endedPlayer(film(), whole())
    let grant = () => {}
    download.before = new Promise<void>((resolve) => (grant = resolve))
    video.currentTime = 18
    while (download.asked.length < 2) await new Promise(requestAnimationFrame)
    video.currentTime = 6
    video.playbackRate = 2
    const seeked = next(video, 'loadedmetadata').then(() => next(video, 'seeked'))
    grant()
    await seeked
    expect([video.currentTime, video.playbackRate]).to.deep.equal([6, 2])
  })

  it('goes on with the old one while the element is disabled', async () => {
    const [download, video] = await player([film(), whole()], 0)
    download.element.disabled = true
    video.currentTime = 1
    await next(video, 'seeked')
    expect(download.asked).to.have.length(1)
    expect(video.isConnected).to.equal(true)
  })

  it('J02: is given a new one by the time it ends at, in a browser that says nothing', async () => {
    const [download, video] = await endedPlayer(film(), whole())
    download.root.addEventListener('error', (event) => event.stopImmediatePropagation(), { capture: true })
    video.currentTime = 19
    await next(video, 'loadedmetadata')
    await next(video, 'seeked')
    expect(video.currentTime).to.be.closeTo(19, 0.2)
    expect(download.asked).to.have.length(2)
  })

  it('goes on playing when it played', async () => {
    const [download, video] = await endedPlayer(film(), whole())
    const renewed = next(video, 'loadedmetadata')
    await video.play().catch(() => {})
    await renewed
    while (video.currentTime < 0.4) await new Promise(requestAnimationFrame)
    expect(video.paused).to.equal(false)
    expect(download.asked).to.have.length(2)
  })

  it('needs no new one when all of it is there', async function () {
    // WebKitGTK fetches again what it has.
    if (/AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent)) this.skip()
    const [download, video] = await player([whole()], 0)
    await video.play()
    const all = () => video.buffered.length === 1 && video.buffered.end(0) > video.duration - 0.1
    while (!all()) await new Promise(requestAnimationFrame)
    const asked = download.asked.length
    video.currentTime = 18
    await next(video, 'seeked')
    expect(download.asked).to.have.length(asked)
  })

  it('J01: one that never works gets one more and no third, and says what happened', async () => {
    const download = await Download.create([dead()], 'object-key="film.webm" preview')
    const { detail } = await download.event('download-error')
    expect(detail.error.code).to.equal('expired')
    expect(download.asked).to.have.length(2)
    expect(download.error).to.equal(detail.error.message)
  })

  it('J01: a link that ends on the way and whose successor does not work is the end of it', async () => {
    const [download, video] = await endedPlayer(film(), dead())
    video.currentTime = 19
    expect((await download.event('download-error')).detail.error.code).to.equal('expired')
    expect(download.asked).to.have.length(2)
    expect(download.root.querySelectorAll('video')).to.have.length(0)
  })

  it('bytes that are no film are told apart from a link that fails', async () => {
    const object = new TestObject({ body: 'no film', headers: { 'Content-Type': 'video/webm' } })
    const download = await Download.create([object], 'object-key="film.webm" preview')
    expect((await download.event('download-error')).detail.error.code).to.equal('unplayable')
  })

  it('sound has a player, too', async () => {
    const tone = new TestObject({ file: 'tone.ogg', headers: { 'Content-Type': 'audio/ogg' } })
    const download = await Download.create([tone], 'object-key="tone.ogg" preview')
    const audio = await inPreview<HTMLAudioElement>(download, 'audio')
    if (audio.readyState < 1) await next(audio, 'loadedmetadata')
    expect(audio.duration).to.be.closeTo(1, 0.2)
    expect(audio.getAttribute('aria-label')).to.equal('Preview of tone.ogg')
  })
})
