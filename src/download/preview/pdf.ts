import { UploadError } from '../../queue/errors.js'
import { watchPolicy } from '../policy.js'
import { findingOf, PRIVATE } from '../probe.js'
import { readUpTo } from './read-up-to.js'
import { blockedBy, trouble, troubleOf, unlessBlocked } from './trouble.js'
import type { View, ViewTask } from './view.js'

/** Bytes; the document is held in memory. */
const MOST = 64 * 1024 * 1024

/**
 * In the browser's own viewer. The bytes are fetched and called a PDF here: a frame on the bucket would show, and run,
 * whatever type the object has there, and a sandbox keeps Chromium's viewer out.
 */
export const pdf: View = async (task) => {
  if (!navigator.pdfViewerEnabled) return task.none()
  const link = await task.source.fresh()
  const blob = await read(link.url, task).catch(async (error: unknown) => {
    task.signal.throwIfAborted()
    throw error instanceof UploadError ? error : await trouble(link, task)
  })
  if (!blob) return task.none()
  if ((await blob.slice(0, 5).text()) !== '%PDF-') throw troubleOf('unplayable', link.url)
  const frame = document.createElement('iframe')
  frame.setAttribute('part', 'preview-media')
  frame.className = 'pages'
  const url = (frame.src = URL.createObjectURL(blob))
  task.signal.addEventListener('abort', () => URL.revokeObjectURL(url))
  // Nothing else tells that the frame stays empty.
  watchPolicy(/^(frame|child)-src$/, url, task.signal, (directive) => task.fail(blockedBy(directive, url)))
  task.show(frame, ({ label }) => (frame.title = label))
}

/** `null`: larger than what a preview should hold. */
async function read(url: string, { signal }: ViewTask): Promise<Blob | null> {
  const answer = await unlessBlocked(/^connect-src$/, url, signal, fetch(url, { ...PRIVATE, signal }))
  if (!answer.ok) throw troubleOf(await findingOf(answer), url)
  if (Number(answer.headers.get('content-length')) > MOST) {
    await answer.body?.cancel()
    return null
  }
  // The length may be missing or wrong.
  const { pieces, cut } = await readUpTo(MOST, answer)
  return cut ? null : new Blob(pieces, { type: 'application/pdf' })
}
