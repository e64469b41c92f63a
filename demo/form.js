/** Stands in for a server: what the form sent comes back as the files that are stored already. */
const keys = new URLSearchParams(location.search).getAll('files')
const stored = keys.map((key) => ({ key }))

document.querySelector('presigned-upload').setAttribute('value', JSON.stringify(stored))
document.querySelector('#sent').append(
  ...keys.map((key) => {
    const item = document.createElement('li')
    item.textContent = key
    return item
  }),
)
