/** Lists the bucket; the file whose key stands in the address is shown. */
const element = document.querySelector('presigned-download')
const list = document.querySelector('#objects')
const shown = 50

const response = await fetch('/api/objects')
const objects = await response.json()
objects.sort((a, b) => b.modified.localeCompare(a.modified))
document.querySelector('#empty').hidden = objects.length > 0
list.append(...objects.slice(0, shown).map(row))
window.addEventListener('hashchange', show)
show()

function show() {
  const key = decodeURIComponent(location.hash.slice(1)) || objects[0]?.key
  if (key === undefined) return
  element.setAttribute('object-key', key)
  element.hidden = false
}

function row({ key }) {
  const link = document.createElement('a')
  link.href = `#${encodeURIComponent(key)}`
  link.textContent = key
  const item = document.createElement('li')
  item.append(link)
  return item
}
