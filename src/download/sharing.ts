/** The part that copies links. Loaded where the page has `share`. */
import { render } from 'lit'
import { choicesOf } from '../ui/share/choices.js'
import { shareLook, ShareControl } from '../ui/share/share-control.js'
import { dress } from './dress.js'
import type { Part, PartHost } from './part.js'

export function sharing(place: HTMLElement, host: PartHost): Part {
  const { element } = host
  let key = element.objectKey
  dress(place, shareLook)
  const draw = () => render(control.view(), place)
  const control = new ShareControl({
    ask: (validity, options) => {
      const { objectKey, filename, inline, context } = element
      const named = filename === undefined ? {} : { filename }
      return host
        .links()
        .share({ key: objectKey, validity, context, ...named, ...(inline && { inline }) }, options)
    },
    choices: () => choicesOf(element, element.share),
    words: () => host.words(),
    disabled: () => element.disabled,
    announce: (text) => host.announce(text),
    changed: draw,
    copied: (validity) => host.copied(validity),
    failed: (error) => host.failed('share', error),
  })
  return {
    update() {
      // The link was to another object.
      if (key !== element.objectKey) control.stop()
      key = element.objectKey
      draw()
    },
    stop() {
      control.stop()
      render(null, place)
    },
  }
}
