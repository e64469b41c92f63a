import { isUploadError, type Failure } from '../queue/errors.js'

/** Of what asking for a link threw. What is neither ours nor the clipboard's is a part of the package that did not load. */
export function linkFailure(thrown: unknown): Failure {
  if (isUploadError(thrown)) return thrown.failure
  // By its name: the clipboard's code comes later than what asks here.
  const copy = thrown instanceof Error && thrown.name === 'CopyBlocked'
  return { code: copy ? 'copy-blocked' : 'internal', phase: 'sign' }
}
