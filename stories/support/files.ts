/** Files of any size that take no memory: only their size is asked for, never their bytes. */
export function file(name: string, size: number, type = ''): File {
  const made = new File([], name, { type })
  Object.defineProperty(made, 'size', { value: size })
  return made
}

const MB = 1_000_000

export const photo = () => file('Beach at noon.jpg', 4.2 * MB, 'image/jpeg')
export const film = () =>
  file('Interview with the ceramics workshop, second take.mp4', 1340 * MB, 'video/mp4')
export const report = () => file('Quarterly report 2026 Q3 final version.pdf', 0.32 * MB, 'application/pdf')
export const notes = () => file('notes.txt', 20_480, 'text/plain')
export const song = () => file('Morning rehearsal.m4a', 13.4 * MB, 'audio/mp4')
export const archive = () => file('site-backup.tar.gz', 88 * MB, 'application/gzip')

/** One with bytes in it, which is sent in an instant. */
export const small = (name: string) => new File(['A few bytes'], name)
