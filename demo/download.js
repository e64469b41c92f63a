/** Lists the bucket; the file whose key stands in the address is shown, the latest where none does. */
const element = document.querySelector('presigned-download')
const list = document.querySelector('#objects')
const most = 50

const response = await fetch('/api/objects').catch(() => null)
const objects = response?.ok ? await response.json() : []
objects.sort((a, b) => b.modified.localeCompare(a.modified))
window.addEventListener('hashchange', show)
show()

function show() {
  const key = decodeURIComponent(location.hash.slice(1)) || objects[0]?.key
  const others = objects.filter((object) => object.key !== key)
  list.replaceChildren(...others.slice(0, most).map(row))
  document.querySelector('#empty').hidden = objects.length > 0
  document.querySelector('#others').hidden = others.length === 0
  document.querySelector('#shown').hidden = key === undefined
  if (key === undefined) return
  document.querySelector('#name').textContent = key.slice(key.lastIndexOf('/') + 1)
  element.setAttribute('object-key', key)
}

function row({ key }) {
  const link = document.createElement('a')
  link.href = `#${encodeURIComponent(key)}`
  link.textContent = key
  const item = document.createElement('li')
  item.append(link)
  return item
}
