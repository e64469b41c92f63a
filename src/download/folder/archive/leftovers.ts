/** What archives leave in the browser's own storage for the page: no browser tells when one has been saved. */

const FOLDER = 'presigned-folder'
/** Milliseconds after which a file there is nobody's any more. One that is being written is locked. */
const OLD = 3_600_000

/** Where archives are put together. Rejects where the browser gives the page no storage. */
export async function archives(options?: FileSystemGetDirectoryOptions): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle(FOLDER, options)
}

/** Takes away what is old; `now` in milliseconds since the epoch. Never rejects: it can be done another time. */
export async function sweepLeftovers(now = Date.now()): Promise<void> {
  try {
    const folder = await archives()
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind !== 'file') continue
      const { lastModified } = await (handle as FileSystemFileHandle).getFile()
      if (now - lastModified > OLD) await folder.removeEntry(name).catch(() => {})
    }
  } catch {
    // No storage, or nothing in it.
  }
}
