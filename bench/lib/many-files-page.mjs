/** What `many-files.mjs` runs in the page. Each function is sent there as text: it may use nothing from outside. */

/* global customElements gc Node PerformanceObserver requestAnimationFrame */

/** Adds files and looks at what it cost, then scrolls through the list. */
export async function addMany(count) {
  const painted = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))))
  const nodesIn = (root) => {
    let nodes = 0
    let elements = 0
    const walk = (node) => {
      nodes++
      if (node.nodeType === Node.ELEMENT_NODE) elements++
      node.childNodes.forEach(walk)
      node.shadowRoot?.childNodes.forEach(walk)
    }
    walk(root)
    return { nodes, elements }
  }
  await customElements.whenDefined('presigned-upload')
  const upload = document.createElement('presigned-upload')
  upload.multiple = true
  upload.sign = () => new Promise(() => {})
  document.body.append(upload)
  await upload.updateComplete
  const body = new Uint8Array(1000)
  const files = Array.from(
    { length: count },
    (_, i) => new File([body], `holiday ${i}.txt`, { type: 'text/plain' }),
  )
  await new Promise((resolve) => setTimeout(resolve, 200))
  gc()
  await painted()
  const before = performance.memory.usedJSHeapSize
  await painted()
  let longest = 0
  const start = performance.now()
  // The browser tells of tasks of 50 ms and more.
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime >= start - 1) longest = Math.max(longest, duration)
    }
  })
  observer.observe({ type: 'longtask' })
  upload.addFiles(files)
  const list = () => upload.shadowRoot.querySelector('.list')
  while (!list()?.querySelector('li')) await painted()
  const end = await painted()
  // Time for whatever follows, and for the observer to be told.
  await new Promise((resolve) => setTimeout(resolve, 500))
  const told = longest
  gc()
  const result = {
    painted: end - start,
    longest: told,
    heap: performance.memory.usedJSHeapSize - before,
    ...nodesIn(document),
  }
  let scrolled = 0
  const scroller = list()
  for (let step = 1; step <= 60; step++) {
    const from = await painted()
    scroller.scrollTop = step % 2 ? step * 97 : (scroller.scrollHeight * step) / 60
    scrolled = Math.max(scrolled, (await painted()) - from)
  }
  return { ...result, scrolled, nodesAfter: nodesIn(document).nodes }
}

/** Puts three files of so many on their way, and leaves them in the test's hand. */
export async function startSending(count) {
  await customElements.whenDefined('presigned-upload')
  const upload = document.createElement('presigned-upload')
  const puts = []
  upload.multiple = true
  upload.sign = ({ file }) => ({ url: `https://bucket.test/${file.name}` })
  upload.loadTransport = async () => ({
    put: (put) => new Promise(() => puts.push(put)),
    diagnose: async () => 'unreachable',
    destroy() {},
  })
  document.body.append(upload)
  upload.addFiles(
    Array.from({ length: count }, (_, i) => new File([new Uint8Array(1000)], `holiday ${i}.txt`)),
  )
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()))
  while (puts.length < 3 || !upload.shadowRoot.querySelector('li')) await frame()
  await new Promise((resolve) => setTimeout(resolve, 500))
  globalThis.puts = puts
}

/** Progress of three files, an event each in every frame; answers microseconds an event, without what the frame takes. */
export async function sendProgress(frames) {
  const EVENTS = 100
  const times = []
  for (let round = 0; round < frames; round++) {
    const start = performance.now()
    for (let event = 0; event < EVENTS; event++) {
      globalThis.puts[event % 3].onProgress(1 + ((round * EVENTS + event) % 990))
    }
    times.push(((performance.now() - start) / EVENTS) * 1000)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
  return times.sort((a, b) => a - b)[times.length >> 1]
}

/** Milliseconds of the longest task while a full list is emptied. */
export async function removeAll(count) {
  await customElements.whenDefined('presigned-upload')
  const upload = document.createElement('presigned-upload')
  upload.multiple = true
  upload.manual = true
  document.body.append(upload)
  upload.addFiles(
    Array.from({ length: count }, (_, i) => new File([new Uint8Array(1000)], `holiday ${i}.txt`)),
  )
  while (!upload.shadowRoot.querySelector('li'))
    await new Promise((resolve) => requestAnimationFrame(resolve))
  await new Promise((resolve) => setTimeout(resolve, 500))
  let longest = 0
  const start = performance.now()
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime >= start - 1) longest = Math.max(longest, duration)
    }
  }).observe({ type: 'longtask' })
  upload.clear()
  await new Promise((resolve) => setTimeout(resolve, 500))
  return longest
}
