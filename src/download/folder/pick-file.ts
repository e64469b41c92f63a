/** Chromium's, which writes where the user wants it; TypeScript does not know it yet. */
type ShowSaveFilePicker = (options: {
  readonly suggestedName: string
  readonly types: readonly {
    readonly description?: string
    readonly accept: Readonly<Record<string, readonly string[]>>
  }[]
}) => Promise<FileSystemFileHandle>

/**
 * Asks where to save. Call it while a press is being handled. `undefined` where the browser has no such question;
 * rejects with an `AbortError` when the user does not want to.
 */
export async function pickFile(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  const { showSaveFilePicker } = globalThis as { readonly showSaveFilePicker?: ShowSaveFilePicker }
  if (!showSaveFilePicker) return undefined
  try {
    return await showSaveFilePicker({ suggestedName, types: [{ accept: { 'application/zip': ['.zip'] } }] })
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error
    // In a frame of another origin, or too long after the press.
    return undefined
  }
}
