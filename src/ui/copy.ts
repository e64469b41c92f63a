/** Puts text on the clipboard, and nowhere else: a link is a secret, and the page's DOM is not the place for it. */

/** The browser wants another press: the text came too late after the first, or it has never asked the user. */
export class CopyBlocked extends Error {
  override readonly name = 'CopyBlocked'
}

/**
 * Call it while a press is being handled, even when the text is still to come. Rejects as `text` does, and with
 * `CopyBlocked` when the text is there and the browser does not take it.
 */
export async function copy(text: Promise<string>): Promise<void> {
  // WebKit only lets a page write that began to while the press was handled.
  const early = promised(text)
  const value = await text
  const written = await Promise.resolve(early).then(
    () => early !== undefined,
    () => false,
  )
  if (written || (await writeText(value)) || byCommand(value)) return
  throw new CopyBlocked('The browser did not let the page copy.')
}

function promised(text: Promise<string>): Promise<void> | undefined {
  try {
    const blob = text.then((value) => new Blob([value], { type: 'text/plain' }))
    // Who awaits `text` hears of its failure.
    blob.catch(() => {})
    const written = navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })])
    written.catch(() => {})
    return written
  } catch {
    // No clipboard outside of HTTPS, no `ClipboardItem` in older browsers.
    return undefined
  }
}

async function writeText(value: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    return false
  }
}

/** For pages without HTTPS. The text goes into the event, so that nothing has to be selected. */
function byCommand(value: string): boolean {
  let done = false
  const listening = new AbortController()
  document.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', value)
      event.preventDefault()
      event.stopImmediatePropagation()
      done = event.clipboardData !== null
    },
    { capture: true, signal: listening.signal },
  )
  const run = document.execCommand('copy')
  listening.abort()
  return run && done
}
