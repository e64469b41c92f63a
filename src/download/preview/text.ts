import { UploadError } from '../../queue/errors.js'
import { findingOf, PRIVATE } from '../probe.js'
import { decodeText } from './decode.js'
import { readUpTo } from './read-up-to.js'
import { trouble, troubleOf, unlessBlocked } from './trouble.js'
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
  // Scrolled with the keyboard.
  block.tabIndex = 0
  block.dir = 'auto'
  block.textContent = decodeText(bytes, charset)
  task.show(block, ({ label }) => block.setAttribute('aria-label', label), cut)
}

/** Without a range: an empty object has none, and a store would refuse it. What is not read is not sent either. */
async function read(url: string, { signal }: ViewTask) {
  const answer = await unlessBlocked(/^connect-src$/, url, signal, fetch(url, { ...PRIVATE, signal }))
  if (!answer.ok) throw troubleOf(await findingOf(answer), url)
  const charset = /charset="?([\w-]+)/i.exec(answer.headers.get('content-type') ?? '')?.[1]
  const { pieces, cut } = await readUpTo(MOST_TEXT, answer)
  return { charset, cut, bytes: new Uint8Array(await new Blob(pieces).arrayBuffer()) }
}
