/** Files out of the places where users leave them: a file input, a drop, the clipboard. */
import { EMPTY_HAUL, type Found, type Haul } from './found.js'

/** What an `<input type=file>` holds; a folder picker's paths are kept. */
export function fromFileList(files: Iterable<File>): Haul {
  return { found: Array.from(files, withPath), unreadable: [] }
}

/**
 * What was dropped or pasted. Must be called while the event is dispatched: afterwards the browser empties
 * the `DataTransfer`. Folders are opened; the pseudo file that stands for a folder is never handed on.
 */
export function fromDataTransfer(data: DataTransfer | null): Promise<Haul> {
  if (!data) return Promise.resolve(EMPTY_HAUL)
  const parts: (Found | FileSystemEntry)[] = []
  for (const item of Array.from(data.items)) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry?.() ?? null
    if (entry?.isDirectory) {
      parts.push(entry)
    } else {
      const file = item.getAsFile()
      if (file) parts.push({ file })
    }
  }
  return gather(parts)
}

/** The browser tells only the kinds of a drag under way, never its files. */
export function carriesFiles(data: DataTransfer | null): boolean {
  return data !== null && Array.from(data.types).includes('Files')
}

async function gather(parts: readonly (Found | FileSystemEntry)[]): Promise<Haul> {
  const found: Found[] = []
  const unreadable: string[] = []
  for (const part of parts) {
    if ('file' in part && part.file instanceof File) {
      found.push(part as Found)
    } else {
      // Folders are rare: what opens them comes with the first one.
      const { walk } = await import('./entries.js')
      const haul = await walk([part as FileSystemEntry])
      // One push an element: a spread of 100,000 arguments overflows the stack.
      for (const file of haul.found) found.push(file)
      for (const path of haul.unreadable) unreadable.push(path)
    }
  }
  return { found, unreadable }
}

function withPath(file: File): Found {
  return file.webkitRelativePath ? { file, path: file.webkitRelativePath } : { file }
}
