/** Registers the elements of the signature tool. */
import { SignatureExplainElement } from './explain/explain-element.js'
import { SignatureSignElement } from './sign/sign-element.js'
import { SignatureToolElement } from './signature-tool-element.js'

customElements.define('signature-sign', SignatureSignElement)
customElements.define('signature-explain', SignatureExplainElement)
customElements.define('signature-tool', SignatureToolElement)

declare global {
  interface HTMLElementTagNameMap {
    'signature-sign': SignatureSignElement
    'signature-explain': SignatureExplainElement
    'signature-tool': SignatureToolElement
  }
}
