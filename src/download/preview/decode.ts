/** Text of bytes that may be cut in the middle of a character: by their mark, as UTF-8, else as the store says. */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, charset?: string): string {
  for (const label of [marked(bytes), 'utf-8', charset]) {
    try {
      if (label) return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true })
    } catch {
      // Another one, then.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes)
}

function marked([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}
