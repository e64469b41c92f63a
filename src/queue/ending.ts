import type { Failure } from './errors.js'
import type { Leave, RunContext } from './item-run.js'
import type { Entry } from './ledger.js'
import type { ItemError } from './types.js'

type Words = Pick<RunContext, 'describe'>

/** Ends an item. Its error is told once. */
export function fail(
  entry: Entry,
  failure: Failure,
  sent: number,
  context: Words & Pick<RunContext, 'ledger'>,
): Leave {
  const error = describeError(entry, failure, sent, context)
  context.ledger.step(entry, { state: 'failed', error }, {}, 'error')
  return { to: 'end' }
}

export function describeError(entry: Entry, failure: Failure, sent: number, { describe }: Words): ItemError {
  const { code, phase, status = null, storeCode = null } = failure
  return Object.freeze({ code, phase, status, storeCode, sent, ...describe(failure, entry.file) })
}
