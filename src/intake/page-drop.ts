/** Drops beside an element that still belong to it: over the whole page, or over a part of it. Loaded when asked for. */
import type { DropHandlers } from './drop-target.js'
import { carriesFiles } from './sources.js'

interface Receiver extends DropHandlers {
  readonly element: HTMLElement
  readonly selector: string
}

/** In the order in which they came. */
const receivers = new Set<Receiver>()
let current: Receiver | null = null
let fading: ReturnType<typeof setTimeout> | undefined
let listening: AbortController | null = null

/** Browsers send a `dragover` at least every 350 ms while the pointer is over the page. Milliseconds. */
const DOUBT = 500

/**
 * Files dropped on whatever matches `selector` at that moment reach `handlers`, until the answer is called. Of several
 * receivers the one with the innermost target gets them, then the one whose element comes first in the page; only one
 * at a time is told of a drag. What an element takes by itself, and whatever else on the page handles its drops, is left
 * alone; so are drags without files.
 */
export function pageDrop(element: HTMLElement, selector: string, handlers: DropHandlers): () => void {
  const receiver: Receiver = { element, selector, ...handlers }
  receivers.add(receiver)
  listen()
  return () => {
    receivers.delete(receiver)
    if (current === receiver) show(null)
    if (receivers.size > 0) return
    listening?.abort()
    listening = null
  }
}

function listen(): void {
  if (listening) return
  listening = new AbortController()
  const { signal } = listening
  document.addEventListener('dragenter', over, { signal })
  document.addEventListener('dragover', over, { signal })
  document.addEventListener('dragleave', leave, { signal })
  document.addEventListener('drop', drop, { signal })
}

function over(event: DragEvent): void {
  const found = claim(event)
  show(found)
  // The pointer may leave the window without a word.
  if (found) fading = setTimeout(show, DOUBT, null)
  if (found && event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
}

function leave(event: DragEvent): void {
  // Towards another element a `dragenter` has told already; out of the window, nothing else does.
  const { clientX: x, clientY: y } = event
  if (!event.relatedTarget && (x <= 0 || y <= 0 || x >= innerWidth || y >= innerHeight)) show(null)
}

function drop(event: DragEvent): void {
  const found = claim(event)
  show(null)
  found?.drop(event.dataTransfer)
}

function show(next: Receiver | null): void {
  clearTimeout(fading)
  if (next === current) return
  const last = current
  current = next
  last?.dragging(false)
  next?.dragging(true)
}

/** Whose files these are. The browser is kept from opening them also when all who could take them are disabled. */
function claim(event: DragEvent): Receiver | null {
  if (event.defaultPrevented || !carriesFiles(event.dataTransfer)) return null
  const path = event.composedPath().filter((node) => node instanceof Element)
  for (const node of path) {
    const here = [...receivers].filter((receiver) => matches(node, receiver.selector))
    if (here.length === 0) continue
    event.preventDefault()
    const [first] = here.filter((receiver) => receiver.enabled()).sort(byPlace)
    return first ?? null
  }
  return null
}

function matches(node: Element, selector: string): boolean {
  try {
    return node.matches(selector)
  } catch {
    // Not a selector: nothing matches.
    return false
  }
}

function byPlace({ element: a }: Receiver, { element: b }: Receiver): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
