/** Questions to the signing endpoint, as the element puts them. */
import type { UploadRequest } from '../../../wire.js'
import { exchange, type Answer } from './exchange.js'
import type { DoctorSettings } from './settings.js'

export function uploadRequest({ probe, context }: DoctorSettings, token?: string): UploadRequest {
  return {
    action: 'upload',
    file: { name: probe.name, type: probe.type, size: probe.size },
    id: 'doctor',
    attempt: token === undefined ? 1 : 2,
    ...(token !== undefined && { token }),
    ...(context !== undefined && { context }),
  }
}

/** Posts JSON. @throws NoAnswer */
export function ask(settings: DoctorSettings, body: unknown, own = settings.headers): Promise<Answer> {
  const { endpoint, origin, timeout } = settings
  const content = JSON.stringify(body)
  const headers = {
    Origin: origin,
    'Sec-Fetch-Site': endpoint.origin === origin ? 'same-origin' : 'cross-site',
    'Sec-Fetch-Mode': 'cors',
    ...ownHeaders(own),
    'Content-Length': String(Buffer.byteLength(content)),
  }
  return exchange(endpoint, { method: 'POST', headers, body: () => content, timeout })
}

/** What a page sets itself on its request; the browser sets the rest. */
export function ownHeaders(own: Readonly<Record<string, string>>): Record<string, string> {
  return { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', ...own }
}

export function parseJson(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
