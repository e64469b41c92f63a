/** A file that claims a size without having the bytes: the queue must not read it. */
export function fileOf(size: number, name = 'a.bin', type = 'application/octet-stream'): File {
  const file = new File([], name, { type })
  Object.defineProperty(file, 'size', { value: size })
  return file
}
