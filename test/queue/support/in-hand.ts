/** What the queue asks for, in the test's hand. */
import type { Failure } from '../../../src/queue/errors.js'
import type { BrokenCause, Permit, Put, PutOutcome } from '../../../src/queue/ports.js'
import type { UploadRequest } from '../../../src/wire.js'

/** A request for a grant that waits for the test to answer it. */
export interface Asked {
  readonly request: UploadRequest
  readonly signal: AbortSignal
  grant(permit?: Partial<Permit>): Promise<void>
  refuse(failure: Partial<Failure> & Pick<Failure, 'code'>): Promise<void>
}

/** A PUT that waits for the test to end it. */
export interface Sent {
  ended: boolean
  readonly put: Put
  readonly signal: AbortSignal
  progress(sent: number): Promise<void>
  finish(): Promise<void>
  store(etag?: string): Promise<void>
  refuse(
    status: number,
    code?: string,
    more?: Partial<Extract<PutOutcome, { kind: 'refused' }>>,
  ): Promise<void>
  break(cause?: BrokenCause): Promise<void>
}
