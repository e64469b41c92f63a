/** Drag and drop on one element, with a highlight that neither flickers nor sticks. */
import { carriesFiles } from './sources.js'

export interface DropHandlers {
  /** Files are over the target, or no longer. Called on changes only. */
  dragging(over: boolean): void
  /** Something was dropped; it may hold no file. Read `data` before returning. */
  drop(data: DataTransfer | null): void
  /** False: the target takes nothing now, but the page is still kept from opening the file. */
  enabled(): boolean
}

/**
 * How long a doubtful `dragleave` waits for the next `dragover`. Browsers send one at least every 350 ms
 * while the pointer is over the target, moving or not.
 */
const DOUBT = 500

/**
 * Listens on `target` until the answer is called.
 *
 * `dragleave` comes for every child that the pointer leaves. It ends the highlight only when the pointer went
 * to a known place outside. WebKit does not name that place, so there the coordinates decide; and since a drag
 * given up by Escape leaves at coordinates inside, such a leave counts unless a `dragover` follows.
 */
export function dropTarget(target: HTMLElement, handlers: DropHandlers): () => void {
  const stop = new AbortController()
  let over = false
  let doubt: ReturnType<typeof setTimeout> | undefined

  const show = (value: boolean) => {
    clearTimeout(doubt)
    if (over === value) return
    over = value
    handlers.dragging(value)
  }

  const enter = (event: DragEvent) => {
    // Also for drags without files: a link dropped on the target must not navigate the page away.
    event.preventDefault()
    const enabled = handlers.enabled()
    if (event.dataTransfer) event.dataTransfer.dropEffect = enabled ? 'copy' : 'none'
    show(enabled && carriesFiles(event.dataTransfer))
  }

  const leave = (event: DragEvent) => {
    const { relatedTarget } = event
    if (relatedTarget instanceof Node) {
      if (!target.contains(relatedTarget)) show(false)
    } else if (!within(target.getBoundingClientRect(), event)) {
      show(false)
    } else {
      clearTimeout(doubt)
      doubt = setTimeout(show, DOUBT, false)
    }
  }

  const drop = (event: DragEvent) => {
    event.preventDefault()
    show(false)
    if (handlers.enabled()) handlers.drop(event.dataTransfer)
  }

  const options = { signal: stop.signal }
  target.addEventListener('dragenter', enter, options)
  target.addEventListener('dragover', enter, options)
  target.addEventListener('dragleave', leave, options)
  target.addEventListener('drop', drop, options)

  return () => {
    stop.abort()
    show(false)
  }
}

function within(box: DOMRect, { clientX: x, clientY: y }: DragEvent): boolean {
  return x > box.left && x < box.right && y > box.top && y < box.bottom
}
