import type { NoteCode } from './recognise.js'

/** What is said of a reading. */
export const notes: Readonly<Record<NoteCode, string>> = {
  'query-dropped':
    'What stood behind the question mark was left out. If it is part of the name, put it into the key.',
  'fragment-dropped': 'What stood behind the # was left out. If it is part of the name, put it into the key.',
  'unknown-host': 'The host is no provider’s own. Say which service it is, and check what was read.',
  'unknown-region': 'The host does not tell the region, and the signature needs it.',
  'public-host': 'This host serves without signatures: take the bucket’s own address from the console.',
  'other-scheme': 'This provider signs in another way, which this tool can explain but not sign.',
}
