/** Runs in a page whose policy blocks the bucket: one PUT, and the cause found for its failure. */
import { createTransport } from '../../src/transport/index.js'

const { url } = Object.fromEntries(new URLSearchParams(location.search)) as { url: string }
const transport = createTransport()
const signal = new AbortController().signal
const file = new File(['data'], 'a.txt')
const nothing = () => {}
const put = { file, url, method: 'PUT', headers: {}, signal, onProgress: nothing, onSent: nothing }
const outcome = await transport.put(put)
const cause = await transport.diagnose({ url, file, signal })
parent.postMessage({ outcome, cause }, '*')
