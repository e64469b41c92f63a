/** What happens to a link once it is granted. Loaded with the first press. */
import { UploadError } from '../queue/errors.js'
import { follow } from './follow.js'
import { probe } from './probe.js'
import { save } from './save.js'

/** Saves, or shows in `tab`. Calls back when that was refused; that it went well is told to nobody. */
export function deliver(url: string, tab: Window | undefined, failed: (error: UploadError) => void): void {
  if (!tab) save(url, (why) => void refusal(url, why).then(failed))
  // The user may have closed it meanwhile.
  else if (!tab.closed) follow(tab.document, url)
}

async function refusal(url: string, why: string): Promise<UploadError> {
  const found = why === 'not-saved' ? await probe(url) : why
  // A store that the page may not read has not told why.
  const code = /^(works|unknown|cors)$/.test(found) ? why : found
  return new UploadError({ code, phase: 'response', values: { origin: new URL(url).origin } })
}
