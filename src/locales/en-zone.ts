import type { ZoneStrings } from './strings.js'

const s = (count: number) => (count === 1 ? '' : 's')

export const enZone: ZoneStrings = {
  locale: 'en',
  drop: 'Drop files here or {choose}',
  dropOne: 'Drop a file here or {choose}',
  dropMore: 'Drop more files or {choose}',
  dropAnother: 'Drop another file or {choose}',
  choose: 'choose files',
  chooseOne: 'choose a file',
  chooseFolder: 'choose a folder',
  kinds: { image: 'images', video: 'videos', audio: 'audio', text: 'text' },
  limitSize: (size) => `up to ${size} each`,
  limitCount: (count, text) => `at most ${text} file${s(count)}`,
  required: 'Choose a file to upload',
  unfinished: 'Wait until the upload has finished',
  errors: {
    'too-large': (v) => `Too large: ${v('size')}${v('maxSize') && `, at most ${v('maxSize')}`}`,
    'too-small': (v) => `Too small: ${v('size')}, at least ${v('minSize')}`,
    'too-many': (v) => `Too many files: at most ${v('maxFiles')}`,
    'type-not-accepted': 'Files of this kind are not accepted',
    cancelled: 'Cancelled',
    internal: 'Something went wrong. Retry, or reload the page',
    // Without a connection the others may not load.
    network: 'The connection broke',
    'endpoint-unreachable': 'The server cannot be reached',
  },
  failed: 'The upload failed',
}
