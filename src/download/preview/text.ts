import { UploadError } from '../../queue/errors.js'
import { findingOf, PRIVATE } from '../probe.js'
import { decodeText } from './decode.js'
import { trouble, troubleOf } from './trouble.js'
import type { View, ViewTask } from './view.js'

/** Bytes that are read; more than anybody reads in a preview. */
export const MOST_TEXT = 256 * 1024

/** The beginning, as text and nothing else. */
export const text: View = async (task) => {
  const link = await task.source.fresh()
  const { bytes, charset, cut } = await read(link.url, task).catch(async (error: unknown) => {
    task.signal.throwIfAborted()
    throw error instanceof UploadError ? error : await trouble(link, task)
  })
  const block = document.createElement('pre')
  block.setAttribute('part', 'preview-text')
  block.setAttribute('role', 'region')
  block.setAttribute('aria-label', task.label)
  // Scrolled with the keyboard.
  block.tabIndex = 0
  block.dir = 'auto'
  block.textContent = decodeText(bytes, charset)
  task.show(block, cut ? task.words().strings.previewCut : undefined)
}

async function read(url: string, { signal }: ViewTask) {
  const answer = await fetch(url, {
    ...PRIVATE,
    headers: { Range: `bytes=0-${MOST_TEXT - 1}` },
    signal,
  })
  const charset = /charset="?([\w-]+)/i.exec(answer.headers.get('content-type') ?? '')?.[1]
  // An empty object has no such range.
  if (answer.status === 416) return { bytes: new Uint8Array(), charset, cut: false }
  if (!answer.ok) throw troubleOf(await findingOf(answer), url)
  const { bytes, more } = await start(answer)
  const size = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1] ?? NaN)
  // Where the store does not let the page read the size, a full measure is taken for the beginning of more.
  const full = answer.status === 206 && bytes.length === MOST_TEXT && Number.isNaN(size)
  return { bytes, charset, cut: more || full || size > bytes.length }
}

/** Also where a store sends the whole object. */
async function start({ body }: Response): Promise<{ bytes: Uint8Array<ArrayBuffer>; more: boolean }> {
  const bytes = new Uint8Array(MOST_TEXT)
  let size = 0
  const reader = body?.getReader()
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) return { bytes: bytes.slice(0, size), more: false }
    bytes.set(value.subarray(0, MOST_TEXT - size), size)
    const more = size + value.length > MOST_TEXT
    size = Math.min(size + value.length, MOST_TEXT)
    if (!more) continue
    await reader?.cancel()
    return { bytes, more }
  }
}
