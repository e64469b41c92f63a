import assert from 'node:assert/strict'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGrantClient, type GrantClientOptions } from '../../../src/grant/client.js'
import { isUploadError, type Failure } from '../../../src/queue/errors.js'
import type { Permit } from '../../../src/queue/ports.js'
import type { UploadRequest } from '../../../src/wire.js'
import { FakeClock } from '../../queue/support/fake-clock.js'

export const REQUEST: UploadRequest = {
  action: 'upload',
  file: { name: 'ü.png', type: 'image/png', size: 3 },
  id: 'u1',
  attempt: 1,
}
export const URL_ = 'https://b.example/a%20b.png?X-Amz-Signature=f00'

export interface Answering {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: unknown
}

export async function withEndpoint<T>(
  listener: RequestListener,
  use: (endpoint: string) => Promise<T>,
): Promise<T> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/sign`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

export function answering({
  status = 200,
  headers = { 'Content-Type': 'application/json' },
  body,
}: Answering): RequestListener {
  return (request, response) => {
    request.resume()
    response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }
}

export function ask(
  options: Partial<GrantClientOptions>,
  signal = new AbortController().signal,
): Promise<Permit> {
  return createGrantClient({ clock: new FakeClock(), ...options }).ask(REQUEST, { signal })
}

export async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  try {
    await promise
  } catch (error) {
    if (isUploadError(error)) {
      assert.ok(!JSON.stringify(error.failure).includes('Signature=f00'), 'a signed URL in a failure')
      return error.failure
    }
    throw error
  }
  throw new Error('No failure')
}

export const failing = (answer: Answering): Promise<Failure> =>
  withEndpoint(answering(answer), (endpoint) => failureOf(ask({ endpoint })))
