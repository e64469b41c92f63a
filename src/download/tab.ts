import { follow } from './save.js'

/** A new tab, which knows nothing of the page that opened it. */
export interface Tab {
  show(url: string): void
  close(): void
}

/** Call it while a press is being handled: later, the browser would not let a page open a tab. `null` where it does not. */
export function openTab(title: string): Tab | null {
  const tab = window.open('', '_blank')
  if (!tab) return null
  tab.opener = null
  tab.document.title = title
  return {
    show(url) {
      // The user may have closed it meanwhile.
      if (!tab.closed) follow(tab.document, url)
    },
    close: () => tab.close(),
  }
}
