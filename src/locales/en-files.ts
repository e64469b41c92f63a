import type { FileStrings } from './strings.js'

const s = (count: number) => (count === 1 ? '' : 's')

export const enFiles: FileStrings = {
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
  summaryReady: (count, text) => `${text} file${s(count)} ready`,
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
}
