/** What `folder.mjs` runs in the page. Each function is sent there as text: it may use nothing from outside. */

/* global clearInterval customElements Event gc location setInterval PerformanceObserver requestAnimationFrame window */

/** Lists so many objects, a thousand a page, then sorts, filters and scrolls through them. */
export async function browse(count) {
  const painted = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
  let longest = 0
  // The browser tells of tasks of 50 ms and more.
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask' })
  const longestSince = async () => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    const told = longest
    longest = 0
    return told
  }
  await customElements.whenDefined('presigned-folder')
  const objects = Array.from({ length: count }, (_, i) => ({
    key: `holiday ${(i * 7919) % count}.jpg`,
    size: (i * 104_729) % 1e7,
    modified: new Date(1.7e12 + i * 1e6).toISOString(),
  }))
  const folder = document.createElement('presigned-folder')
  folder.sign = async ({ cursor = '0' }) => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    const from = Number(cursor)
    const more = from + 1000 < count && { cursor: String(from + 1000) }
    return { objects: objects.slice(from, from + 1000), ...more }
  }
  await longestSince()
  gc()
  const before = performance.memory.usedJSHeapSize
  const start = performance.now()
  document.body.append(folder)
  const root = folder.shadowRoot
  const rows = () => root.querySelectorAll('.rows .row').length
  while (!rows()) await painted()
  const first = performance.now() - start
  const button = () => root.querySelector('[part~=more-button]')
  while (button()) {
    if (!button().disabled) button().click()
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  const all = performance.now() - start
  const coming = await longestSince()
  for (const column of root.querySelectorAll('[part~=sort-button]')) {
    column.click()
    await painted()
  }
  const field = root.querySelector('[type=search]')
  for (const text of ['1', '12', '123', '']) {
    field.value = text
    field.dispatchEvent(new Event('input'))
    await painted()
  }
  const arranging = await longestSince()
  let scrolling = 0
  const grid = root.querySelector('.grid')
  for (let step = 1; step <= 60; step++) {
    const from = await painted()
    grid.scrollTop = step % 2 ? step * 97 : (grid.scrollHeight * step) / 60
    scrolling = Math.max(scrolling, (await painted()) - from)
  }
  const nodesIn = (node) =>
    [...node.childNodes, ...(node.shadowRoot?.childNodes ?? [])].reduce((sum, n) => sum + nodesIn(n), 1)
  gc()
  const heap = performance.memory.usedJSHeapSize - before
  return { first, all, coming, arranging, scrolling, heap, nodes: nodesIn(folder) }
}

/** Saves so many files as one ZIP to the browser's own storage, and looks at the heap meanwhile. */
export async function saveMany(count, size) {
  await customElements.whenDefined('presigned-folder')
  delete window.showSaveFilePicker
  const folder = document.createElement('presigned-folder')
  folder.sign = async ({ action, key }) =>
    action === 'list'
      ? { objects: Array.from({ length: count }, (_, i) => ({ key: `${i}.bin`, size, modified: '' })) }
      : { url: `${location.origin}/object?size=${size}&key=${key}` }
  document.body.append(folder)
  const root = folder.shadowRoot
  while (!root.querySelector('[part~=zip-button]')) await new Promise((resolve) => setTimeout(resolve, 10))
  gc()
  const before = performance.memory.usedJSHeapSize
  let heap = 0
  const watching = setInterval(() => {
    // What is garbage already is not held.
    gc()
    heap = Math.max(heap, performance.memory.usedJSHeapSize - before)
  }, 100)
  const start = performance.now()
  const saved = new Promise((resolve, reject) => {
    folder.addEventListener('folder-save', resolve)
    folder.addEventListener('folder-error', ({ detail }) => reject(new Error(detail.error.code)))
  })
  root.querySelector('[part~=zip-button]').click()
  await saved
  clearInterval(watching)
  return { heap, size: count * size, time: performance.now() - start }
}
