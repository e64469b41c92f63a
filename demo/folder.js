/** The address follows the folder that is open, and the browser's Back leads out of it. */
const element = document.querySelector('presigned-folder')

element.addEventListener('folder-open', ({ detail: { prefix } }) => {
  window.history.pushState(null, '', prefix ? `#${encodeURI(prefix)}` : location.pathname)
})
window.addEventListener('popstate', open)
await customElements.whenDefined('presigned-folder')
open()

function open() {
  element.folder = decodeURI(location.hash.slice(1))
}
