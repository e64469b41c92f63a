import type { FailureStrings } from './strings.js'

export const enFailures = {
  'file-unreadable': 'The file changed or is gone. Choose it again',
  'no-endpoint': 'Uploading is not set up on this page',
  'bad-request': 'Uploading is not set up right on this page',
  unauthorized: 'Sign in again, then retry',
  'endpoint-failed': 'The server could not prepare the upload',
  'bad-grant': 'The server gave an answer that does not work',
  'grant-cached': 'The server gave an old link again',
  'validity-too-short': 'Too slow for the time allowed[: needs {needed}, gets {granted}]',
  expired: 'The link kept running out',
  forbidden: 'The storage does not allow this upload',
  'signature-mismatch': 'The storage did not recognise the link',
  refused: 'The storage did not take the file',
  conflict: 'A file of this name is there already',
  'checksum-mismatch': 'The file was damaged on its way',
  busy: 'The storage is too busy. Try again later',
  offline: 'There is no connection',
  cors: 'The storage does not accept uploads from this page',
  'blocked-by-csp': 'This page does not allow uploads to the storage',
  stalled: 'The upload stopped moving',
} as const satisfies FailureStrings
