import type { ZoneStrings } from './strings.js'

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
  limitSize: 'up to {size} each',
  limitCount: { one: 'at most {count} file', other: 'at most {count} files' },
  required: 'Choose a file to upload',
  unfinished: 'Wait until the upload has finished',
  errors: {
    'too-large': 'Too large: {size}[, at most {maxSize}]',
    'too-small': 'Too small: {size}[, at least {minSize}]',
    'too-many': 'Too many files: at most {maxFiles}',
    'type-not-accepted': 'Files of this kind are not accepted',
    cancelled: 'Cancelled',
    internal: 'Something went wrong. Retry, or reload the page',
    // Without a connection the others may not load.
    network: 'The connection broke',
    'endpoint-unreachable': 'The server cannot be reached',
  },
  failed: 'The upload failed',
}
