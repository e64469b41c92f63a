import type { Strings } from './strings.js'

const s = (count: number) => (count === 1 ? '' : 's')

export const en: Strings = {
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

  queued: 'Waiting for its turn',
  ready: 'Ready to upload',
  signing: 'Preparing…',
  uploading: 'Uploading…',
  finishing: 'Finishing…',
  renewal: 'The link ran out. Starting over with a new one',
  offline: 'Waiting for the connection',
  backoff: ({ error }) =>
    error?.code === 'busy' || error?.phase === 'sign'
      ? 'The server is busy. Trying again shortly'
      : 'The connection broke. Trying again shortly',
  done: 'Uploaded',
  percentOf: (percent, size) => `${percent} of ${size}`,
  left: (time) => `${time} left`,
  aboutLeft: (time) => `about ${time} left`,

  cancel: 'Cancel',
  retry: 'Retry',
  remove: 'Remove',
  actionOn: (action, name) => `${action} ${name}`,
  cancelAll: 'Cancel all',
  retryFailed: 'Retry failed',
  start: 'Upload',
  dismiss: 'Dismiss',

  summary: (_done, all, doneText, allText) => `${doneText} of ${allText} file${s(all)}`,
  summaryDone: (all, allText) => `${allText} file${s(all)} uploaded`,
  failedCount: (_count, text) => `${text} failed`,
  bytesOf: (sent, size) => `${sent} of ${size}`,
  total: 'All files',
  list: 'Files',
  more: (_count, text) => `and ${text} more`,

  rejected: (count, text) => `${text} file${s(count)} not added`,
  nothingDropped: 'There was no file in what you dropped',
  unreadable: (count, text) => `${text} item${s(count)} could not be read`,

  announceAdded: (count, text) => `${text} file${s(count)} added`,
  announceDone: (name) => `${name} uploaded`,
  announceAllDone: (count, text) => `${text} file${s(count)} uploaded`,
  announceRemoved: (name) => `${name} removed`,
  announceFailed: (name, message) => `${name}: ${message}`,
  announceFailedMany: (count, text) => `${text} file${s(count)} failed`,

  required: 'Choose a file to upload',
  unfinished: 'Wait until the upload has finished',

  errors: {
    'too-large': (v) => `Too large: ${v('size')}, at most ${v('maxSize')}`,
    'too-small': (v) => `Too small: ${v('size')}, at least ${v('minSize')}`,
    'too-many': (v) => `Too many files: at most ${v('maxFiles')}`,
    'type-not-accepted': 'Files of this kind are not accepted',
    'file-unreadable': 'The file changed or is gone. Choose it again',
    'no-endpoint': 'Uploading is not set up on this page',
    unauthorized: 'Sign in again, then retry',
    'endpoint-unreachable': 'The server cannot be reached',
    'endpoint-failed': 'The server could not prepare the upload',
    'bad-grant': 'The server gave an answer that does not work',
    'grant-cached': 'The server gave an old link again',
    'validity-too-short': (v) => `Too slow for the time allowed: needs ${v('needed')}, gets ${v('granted')}`,
    expired: 'The link kept running out',
    forbidden: 'The storage does not allow this upload',
    'signature-mismatch': 'The storage did not recognise the link',
    refused: 'The storage did not take the file',
    conflict: 'A file of this name is there already',
    'checksum-mismatch': 'The file was damaged on its way',
    busy: 'The storage is too busy. Try again later',
    offline: 'No connection',
    cors: 'The storage does not accept uploads from this page',
    'blocked-by-csp': 'This page does not allow uploads to the storage',
    network: 'The connection broke',
    stalled: 'The upload stopped moving',
    cancelled: 'Cancelled',
    internal: 'Something went wrong. Retry, or reload the page',
  },
  failed: 'The upload failed',
}
