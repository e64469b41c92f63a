/** Compiled, never run: events of the elements have their types wherever they are heard. */
import type {} from '../../src/index.js'

export function listen(element: HTMLElement): void {
  document.addEventListener('upload-success', ({ detail }) => detail.item.key?.toUpperCase())
  window.addEventListener('upload-copy', ({ detail }) => detail.validity.toFixed())
  window.addEventListener('upload-copy-error', ({ detail }) => detail.item.name + detail.error.code)
  element.addEventListener('folder-open', ({ detail }) => detail.prefix.toUpperCase())
  document.addEventListener('download-error', ({ detail }) => detail.error.hint.toUpperCase())
}
