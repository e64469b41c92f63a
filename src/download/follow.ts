/** Follows a link that is in no document. The other side learns nothing of the page. */
export function follow(document: Document, url: string, target = ''): void {
  const link = document.createElement('a')
  link.href = url
  link.target = target
  link.referrerPolicy = 'no-referrer'
  link.click()
}
