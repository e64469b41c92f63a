/**
 * Runs in a folder's page beside the element: address, title and heading follow the folder that is open, so that Back
 * leads out of it, and a folder in it can be reloaded and sent on. Its path is the address below the link itself.
 */
export const ADDRESS_SCRIPT = `
const folder = document.querySelector('presigned-folder')
const heading = document.querySelector('h1')
const root = folder.dataset.name
const token = folder.getAttribute('endpoint').split('/').pop()
const link = location.pathname.slice(0, location.pathname.indexOf(token) + token.length)
const name = () => {
  heading.textContent = document.title = folder.folder.split('/').at(-2) || root
}
folder.addEventListener('folder-open', (event) => {
  if (event.defaultPrevented) return
  const { prefix } = event.detail
  const path = prefix.split('/').map(encodeURIComponent).join('/')
  history.pushState(null, '', link + (path && '/' + path))
  folder.folder = prefix
  name()
})
const follow = () => {
  folder.folder = location.pathname.slice(link.length + 1).split('/').map(decodeURIComponent).join('/')
  name()
}
addEventListener('popstate', follow)
customElements.whenDefined('presigned-folder').then(follow)
`
