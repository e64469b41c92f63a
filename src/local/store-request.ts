import { randomUUID } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { addressOf, type Address } from './address.js'
import { StoreError } from './store-error.js'

export interface Parameter {
  readonly name: string
  readonly value: string
  /** As it stood in the URL. */
  readonly rawValue: string
}

/** What a request asks for, decoded once and never normalised: the signature covers what was sent. */
export interface StoreRequest extends Address {
  readonly id: string
  readonly method: string
  /** Decoded, begins with `/`. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly headers: IncomingHttpHeaders
}

/** The head of a request as Node hands it over. */
export interface RequestHead {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
}

/**
 * @param bucket name of the bucket, where the store has one
 * @throws StoreError 400 `InvalidURI`
 */
export function readStoreRequest(
  { method = 'GET', url: target = '', headers }: RequestHead,
  bucket: string | null,
): StoreRequest {
  if (!target.startsWith('/')) throw invalid('The request target must begin with a slash.')
  const mark = target.indexOf('?')
  const path = decode(mark < 0 ? target : target.slice(0, mark))
  return {
    id: randomUUID(),
    method,
    path,
    ...addressOf(headers.host ?? '', path, bucket),
    parameters: mark < 0 ? [] : readParameters(target.slice(mark + 1)),
    // A signature names headers: `constructor` is none.
    headers: Object.assign(Object.create(null), headers) as IncomingHttpHeaders,
  }
}

/** The first value of a parameter. */
export function parameter(request: StoreRequest, name: string): string | undefined {
  return request.parameters.find((candidate) => candidate.name === name)?.value
}

/** A `+` means a space here, as servers read forms: a token whose `+` was not encoded is not the token. */
function readParameters(query: string): Parameter[] {
  return query
    .split('&')
    .filter((part) => part !== '')
    .map((part) => {
      const [, name = '', rawValue = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? []
      return { name: decodeForm(name), value: decodeForm(rawValue), rawValue }
    })
}

function decodeForm(text: string): string {
  return decode(text.replaceAll('+', ' '))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    throw invalid('The URL holds a percent sequence that is no UTF-8.')
  }
}

function invalid(message: string): StoreError {
  return new StoreError(400, 'InvalidURI', message)
}
