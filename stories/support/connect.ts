import { ref } from 'lit/directives/ref.js'
import type { SignFunction } from '../../src/grant/client.js'
import { fakeCarrier, STORED, type Script } from './fake-carrier.js'
import { grantAll } from './scene.js'

/** In a recipe's markup, in place of `endpoint`: a bucket in the page that stores everything. */
export function connected(sign: SignFunction = grantAll, script: Script = { outcome: STORED }) {
  return ref((element) => {
    if (element?.localName !== 'presigned-upload') return
    Object.assign(element, { sign, loadTransport: fakeCarrier(script) })
  })
}
