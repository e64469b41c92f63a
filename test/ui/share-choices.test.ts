import { expect } from 'chai'
import '../../src/define.js'
import '../../src/define-download.js'
import '../../src/define-folder.js'
import { choicesOf, type ShareInput } from '../../src/ui/share/choices.js'

const USUAL = [3_600, 86_400, 604_800]
const INPUTS: readonly (readonly [ShareInput | null | undefined, readonly number[]])[] = [
  ['1h 1d, 90', [3_600, 86_400, 90]],
  [
    [60, 120],
    [60, 120],
  ],
  ['', USUAL],
  [true, USUAL],
  [false, []],
  [null, []],
  [undefined, []],
  [[], []],
]

describe('the times that a link may work', () => {
  const elements = (['presigned-upload', 'presigned-download', 'presigned-folder'] as const).map((name) =>
    document.createElement(name),
  )

  it('are set alike on all elements, and read as they were set', () => {
    for (const element of elements)
      for (const [input, times] of INPUTS) {
        element.share = input ?? null
        expect(element.share, element.localName).to.equal(input ?? null)
        expect(choicesOf(element, input), JSON.stringify(input)).to.deep.equal(times)
      }
  })

  it('are the usual ones where they cannot be read, which is said once', () => {
    const { warn } = console
    const said: unknown[] = []
    console.warn = (text) => said.push(text)
    try {
      for (let i = 0; i < 2; i++)
        for (const element of elements) {
          element.setAttribute('share', '1h soon')
          expect(choicesOf(element, element.share)).to.deep.equal(USUAL)
        }
    } finally {
      console.warn = warn
    }
    expect(said).to.have.length(3)
    expect(said[0]).to.equal('<presigned-upload>: share must be times such as "1h 1d 7d"; ignored')
  })
})
