/** Shows what lies in the bucket. The upload itself needs none of this. */
const list = document.querySelector('#objects')
const count = document.querySelector('#count')
const empty = document.querySelector('#empty')
const shown = 50

document.addEventListener('upload-success', refresh)
await refresh()

async function refresh() {
  const response = await fetch('/api/objects').catch(() => null)
  if (!response?.ok) return
  const objects = await response.json()
  objects.sort((a, b) => b.modified.localeCompare(a.modified))
  count.textContent = objects.length > 0 ? `· ${objects.length.toLocaleString()}` : ''
  empty.hidden = objects.length > 0
  list.replaceChildren(...objects.slice(0, shown).map(row))
}

function row({ key, size }) {
  const slash = key.lastIndexOf('/') + 1
  const name = document.createElement('bdi')
  name.append(key.slice(slash), small(key.slice(0, slash)))
  const bytes = small(formatBytes(size))
  const digest = document.createElement('output')
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'SHA-256'
  button.setAttribute('aria-label', `Show the SHA-256 of ${key}`)
  button.addEventListener('click', async () => {
    digest.textContent = 'Reading …'
    const response = await fetch(`/api/objects?key=${encodeURIComponent(key)}`).catch(() => null)
    digest.textContent = response?.ok ? (await response.json()).sha256 : 'It could not be read.'
  })
  const item = document.createElement('li')
  item.append(name, bytes, button, digest)
  return item
}

function small(text) {
  const element = document.createElement('small')
  element.textContent = text
  return element
}

function formatBytes(size) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(size, 1)) / 3))
  const unit = units[power]
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit,
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(size / 1000 ** power)
}
