/** Undoes percent-encoding; what makes no sense as such is meant as it reads. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
