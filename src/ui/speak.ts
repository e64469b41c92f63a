/** Tells those who hear the page. The same words twice are heard twice only when the region was empty in between. */
export function speak(region: Element | null | undefined, text: string): void {
  if (!region) return
  region.textContent = ''
  requestAnimationFrame(() => (region.textContent = text))
}
