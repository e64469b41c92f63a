/** The beginning of an answer, whatever its length is said to be. `cut`: there is more, which is not read. */
export async function readUpTo(
  most: number,
  { body }: Response,
): Promise<{ readonly pieces: Uint8Array<ArrayBuffer>[]; readonly cut: boolean }> {
  const pieces: Uint8Array<ArrayBuffer>[] = []
  const reader = body?.getReader()
  for (let room = most; ;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined }
    if (done) return { pieces, cut: false }
    pieces.push(value.subarray(0, room))
    if (value.length > room) {
      await reader?.cancel()
      return { pieces, cut: true }
    }
    room -= value.length
  }
}
