/** Undoes what mail, chat, editors and terminals do to a link (field case J06). Pure. */
import { isComplete, readSignedUrl } from './signed-url.js'

export type RepairCode =
  'around' | 'invisible' | 'wrapped' | 'space' | 'escaped' | 'encoded-whole' | 'encoded-twice'

export interface Repaired {
  readonly text: string
  /** What was repaired, in this order. */
  readonly repairs: readonly RepairCode[]
}

type Step = readonly [code: RepairCode, mend: (text: string) => string]

const steps: readonly Step[] = [
  // Zero-width characters, soft hyphens, marks of direction.
  [
    'invisible',
    (text) => text.replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g, ''),
  ],
  ['encoded-whole', decodeWhole],
  ['escaped', unescape],
  ['around', takeOut],
  ['wrapped', join],
  ['space', (text) => text.replaceAll(' ', '%20')],
  ['encoded-twice', decodeOnce],
]

/** What was pasted, as it was meant. Not changed where nothing is known to be wrong. */
export function repair(pasted: string): Repaired {
  let text = pasted.trim()
  const repairs: RepairCode[] = []
  for (const [code, mend] of steps) {
    const mended = mend(text)
    if (mended !== text) repairs.push(code)
    text = mended
  }
  return { text, repairs }
}

/** `https%3A%2F%2F…`, as it stands within another link. */
function decodeWhole(text: string): string {
  if (!/^["'<(]*https?%3A%2F%2F/i.test(text)) return text
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** HTML's `&amp;` (any number of times), JSON's `\u0026` and `\/`, a shell's or Markdown's backslashes. */
function unescape(text: string): string {
  return text
    .replace(/&(?:(?:amp|#38|#x26);)+/gi, '&')
    .replace(/\\u0026/gi, '&')
    .replace(/\\u003d/gi, '=')
    .replace(/\\(?=[/&?=%_;:.~-])/g, '')
}

/** No signer leaves these as they are at the end. */
const CLOSING = /[\s,;>)\]}"'”`»]+$/

/** The link out of what stands around it: a Markdown link, an attribute, quotes, brackets, words. */
function takeOut(text: string): string {
  const start = text.search(/https?:\/\//i)
  if (start < 0) return text
  const before = text.slice(0, start)
  const link = text.slice(start)
  const closing = { '(': ')', '<': '>', '"': '"', "'": "'", '`': '`', '“': '”', '[': ']', '«': '»' }[
    before.slice(-1)
  ]
  const end = closing === undefined ? -1 : link.indexOf(closing)
  const inside = end < 0 ? link : link.slice(0, end)
  const bare = inside.replace(CLOSING, '')
  // A full stop may end a parameter; a signature never has one.
  return /(?:signature|sig)=[^&]*[^&.]\.$/i.test(bare) ? bare.slice(0, -1) : bare
}

/** A link that was broken into lines, or that words follow. The name of an object may have spaces; a query has none. */
function join(text: string): string {
  const query = text.indexOf('?')
  const path = (query < 0 ? text : text.slice(0, query)).replace(/\s*[\r\n]+\s*/g, '')
  if (query < 0) return path
  const [first = '', ...rest] = text.slice(query).split(/\s+/)
  let link = path + first
  for (const piece of rest) {
    const head = link.replace(CLOSING, '')
    if (mayEnd(head, piece)) return head
    link += piece
  }
  return link
}

/** Whether a link is whole, and what follows is a word and no part of it. */
function mayEnd(link: string, next: string): boolean {
  const signed = readSignedUrl(link.replaceAll(' ', '%20'))
  if (!signed || !isComplete(signed)) return false
  const endsWithSignature = signed.parameters.at(-1)?.name.toLowerCase() === signed.family.signature.parameter
  return endsWithSignature ? !next.startsWith('&') : /^\p{L}{1,20}\P{L}?$/u.test(next)
}

/**
 * What signers write into these never has a percent sign of its own, so `%25` in them was encoded again. A file's
 * name in a `Content-Disposition` has: there only what stands before it tells.
 */
const WRITTEN_BY_SIGNERS = [
  /[?&](?:q-sign-time|q-key-time|q-header-list|signature|sig|s[et])=[^&]*%25(?:2[BF]|3[A-F])/i,
  /[?&](?:x-(?:cos|amz|oss)-security-token|security-token)=[^&]*%25(?:2[BF]|3D)/i,
  /[?&]x-(?:amz|goog|oss)-(?:credential|signedheaders)=[^&]*%25(?:2F|3B|40)/i,
  /[?&]response-content-(?:disposition=(?:attachment|inline)|type=[a-z]+)%25(?:2F|3B)/i,
]

function decodeOnce(text: string): string {
  return WRITTEN_BY_SIGNERS.some((pattern) => pattern.test(text))
    ? text.replace(/%25(?=[0-9A-F]{2})/gi, '%')
    : text
}
