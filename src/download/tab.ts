/**
 * A new tab, which knows nothing of the page that opened it. Call it while a press is being handled: later, browsers
 * open none. `null` where they do not.
 */
export function openTab(title: string): Window | null {
  const tab = window.open('', '_blank')
  if (!tab) return null
  tab.opener = null
  tab.document.title = title
  return tab
}
