/** Folders, as the File and Directory Entries API gives them. */
import type { Found, Haul } from './found.js'

/** Every file below the entries, in the order the browser lists them. */
export async function walk(entries: readonly FileSystemEntry[]): Promise<Haul> {
  const found: Found[] = []
  const unreadable: string[] = []
  for (const entry of entries) await visit(entry, found, unreadable)
  return { found, unreadable }
}

async function visit(entry: FileSystemEntry, found: Found[], unreadable: string[]): Promise<void> {
  const path = entry.fullPath.replace(/^\//, '')
  try {
    if (isDirectory(entry)) {
      for await (const child of children(entry)) await visit(child, found, unreadable)
    } else if (isFile(entry)) {
      found.push({ file: await fileOf(entry), path })
    }
  } catch {
    unreadable.push(path)
  }
}

/** `readEntries` answers in batches (of 100 in Chromium); an empty one ends the folder. */
async function* children(directory: FileSystemDirectoryEntry): AsyncGenerator<FileSystemEntry> {
  const reader = directory.createReader()
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (batch.length === 0) return
    yield* batch
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}
