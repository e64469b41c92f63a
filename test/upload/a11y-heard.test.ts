/** What those hear who do not see: outcomes and milestones politely, failures at once, no percents. */
import { expect } from 'chai'
import { refused } from './support/carrier.js'
import { Harness, next, text, until } from './support/harness.js'

/** Everything that a live region says, in order. */
function listen(upload: Harness, role: 'status' | 'alert'): string[] {
  const said: string[] = []
  const region = upload.root.querySelector(`[role=${role}]`)
  if (!region) throw new Error(`no ${role}`)
  new MutationObserver(() => {
    const words = region.textContent ?? ''
    if (words) said.push(words)
  }).observe(region, { childList: true, characterData: true, subtree: true })
  return said
}

describe('what is heard', () => {
  it('is told in one polite and one assertive region, which are there before their words', async () => {
    const upload = await Harness.create('multiple')
    upload.add('a.txt')
    await until(() => upload.rows.length === 1)
    for (const role of ['status', 'alert'] as const) {
      expect(upload.root.querySelectorAll(`[role=${role}]`)).to.have.length(1)
      expect(upload.heard(role)).to.equal('')
    }
    expect(upload.root.querySelectorAll('[aria-live]')).to.have.length(0)
  })

  it('progress is in named bars with values, and says nothing by itself', async () => {
    const upload = await Harness.create('multiple')
    upload.add('a.txt', 'b.txt')
    await until(() => upload.rows.length === 2)
    const [said, cried] = [listen(upload, 'status'), listen(upload, 'alert')]
    const put = await upload.put()
    for (const sent of [3, 6, 9]) put.onProgress(sent)
    const [bar, total] = await until(() => {
      const of = (part: string) => upload.root.querySelector<HTMLProgressElement>(`progress[part=${part}]`)
      const bars = [of('progress'), of('total-progress')] as const
      return bars[0]?.value === 0.75 && bars[1]?.value === 0.375 ? bars : null
    })
    expect(bar?.getAttribute('aria-label')).to.equal('a.txt')
    expect(total?.getAttribute('aria-label')).to.equal('All files')
    expect([bar?.max, total?.max]).to.deep.equal([1, 1])
    await until(() => said.length > 0)
    expect(said).to.deep.equal(['2 files added'])
    expect(cried).to.deep.equal([])
  })

  it('of many files the first is told and the last; those between wait for a milestone', async () => {
    const upload = await Harness.create('multiple concurrency="5"')
    upload.add('a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt')
    await until(() => upload.rows.length === 5)
    const said = listen(upload, 'status')
    ;(await upload.put(0)).store()
    await until(() => said.includes('a.txt uploaded'))
    ;(await upload.put(1)).store()
    ;(await upload.put(2)).store()
    await until(() => upload.words(2).includes('Uploaded'))
    // A failure is told at once, and what went well meanwhile with it.
    const cried = listen(upload, 'alert')
    ;(await upload.put(3)).end(refused(409, 'Conflict'))
    await until(() => cried.length > 0)
    expect(cried).to.deep.equal(['d.txt: A file of this name is there already'])
    const complete = next(upload.element, 'upload-complete')
    ;(await upload.put(4)).store()
    await complete
    await until(() => said.includes('e.txt uploaded'))
    expect(said).to.deep.equal(['a.txt uploaded', '2 files uploaded', 'e.txt uploaded'])
  })

  it('several failures at once are one sentence', async () => {
    const upload = await Harness.create('multiple')
    upload.carrier.outcome = refused(409, 'Conflict')
    upload.add('a.txt', 'b.txt', 'c.txt')
    await until(() => upload.heard('alert') === '3 files failed')
  })

  it('what was not taken is one sentence with its reasons', async () => {
    const upload = await Harness.create('multiple accept="image/*"')
    upload.element.addFiles([text('a.txt'), text('b.txt')])
    await until(() => upload.heard('alert') !== '')
    expect(upload.heard('alert')).to.equal(
      '2 files not added. a.txt: Files of this kind are not accepted. b.txt: Files of this kind are not accepted',
    )
  })

  it('a file that the user takes away is told; cancelled by the user it is no failure', async () => {
    const upload = await Harness.create('multiple')
    upload.add('a.txt')
    await until(() => upload.button('Cancel a.txt'))
    const cried = listen(upload, 'alert')
    upload.press('Cancel a.txt')
    await until(() => upload.button('Remove a.txt'))
    upload.press('Remove a.txt')
    await until(() => upload.heard('status') === 'a.txt removed')
    expect(cried).to.deep.equal([])
  })

  it('the button is described by what may be added', async () => {
    const upload = await Harness.create('multiple accept=".pdf" max-size="5MB"')
    const id = upload.button('choose files')?.getAttribute('aria-describedby')
    expect(upload.root.getElementById(id ?? '')?.textContent?.trim()).to.equal('PDF · up to 5 MB each')
  })
})
