import { expect } from 'chai'
import { Harness, until } from './support/harness.js'

const leaving = (upload: Harness) => upload.root.querySelector<HTMLElement>('li[inert]')

describe('rows that leave', () => {
  it('fade, out of reach of keys and screen readers, and are gone', async () => {
    const upload = await Harness.create('multiple manual')
    upload.add('a.txt', 'b.txt')
    await until(() => upload.rows.length === 2)
    // Looked at when it begins: on a busy machine all of it may fall into one frame, which no event tells.
    const fading = new Promise<unknown>((resolve) =>
      new MutationObserver(() => {
        const [motion] = leaving(upload)?.getAnimations() ?? []
        if (motion instanceof CSSAnimation)
          resolve([motion.animationName, motion.effect?.getTiming().duration])
      }).observe(upload.root, { subtree: true, attributeFilter: ['class'] }),
    )
    upload.press('Remove a.txt')
    await until(() => upload.rows.length === 1)
    expect(await fading).to.deep.equal(['leave', 150])
    await until(() => !leaving(upload))
    expect(upload.words()).to.include('b.txt')
  })

  it('wait for no motion where there is none', async () => {
    const upload = await Harness.create('multiple manual')
    upload.add('a.txt', 'b.txt')
    await until(() => upload.rows.length === 2)
    const still = new CSSStyleSheet()
    still.replaceSync('* { animation: none !important }')
    upload.root.adoptedStyleSheets.push(still)
    upload.press('Remove a.txt')
    await until(() => upload.rows.length === 1)
    expect(leaving(upload)).to.equal(null)
  })

  it('make room at once for the file that replaces them', async () => {
    const upload = await Harness.create('manual')
    upload.add('a.txt')
    await until(() => upload.words().startsWith('a.txt'))
    upload.add('b.txt')
    await until(() => upload.words().startsWith('b.txt'))
    expect(leaving(upload)).to.equal(null)
    expect(upload.rows).to.have.length(1)
  })
})
