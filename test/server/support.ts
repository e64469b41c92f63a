import { cos, createSigningHandler } from '../../src/server/index.js'
import type { PresignRequest, Presigned, SigningOptions, Store } from '../../src/server/index.js'
import type { Grant, Problem } from '../../src/wire.js'

/** A moment in whole seconds, so that validities compare exactly. */
export const NOW = Date.UTC(2026, 0, 15, 12, 0, 0)

export const ENDPOINT = 'https://app.example/api/sign'

export class FakeStore implements Store {
  readonly requests: PresignRequest[] = []
  readonly forbidOverwrite = { 'If-None-Match': '*' }

  presign(request: PresignRequest): Promise<Presigned> {
    this.requests.push(request)
    return Promise.resolve({
      url: `https://bucket.example/${encodeURIComponent(request.key)}?signature=x`,
      headers: { Host: 'bucket.example', ...request.headers },
      validity: request.validity,
    })
  }

  get last(): PresignRequest {
    const request = this.requests.at(-1)
    if (!request) throw new Error('The store was not asked')
    return request
  }
}

export interface TestUser {
  readonly id: string
}

export function createEndpoint(options: Partial<SigningOptions<TestUser | true>> = {}) {
  const store = new FakeStore()
  const handler = createSigningHandler<TestUser | true>({
    store,
    authorize: () => true,
    now: () => NOW,
    onError: () => {},
    ...options,
  })
  return { store, handler }
}

export interface Asked {
  readonly name?: string
  readonly type?: string
  readonly size?: number
  readonly path?: string
  readonly md5?: string
}

export function uploadBody(file: Asked = {}, rest: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    action: 'upload',
    file: { name: 'photo.png', type: 'image/png', size: 1000, ...file },
    id: 'page-1',
    attempt: 1,
    ...rest,
  }
}

export function post(body: unknown, headers: Record<string, string> = {}, url = ENDPOINT): Request {
  return new Request(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

export async function grantOf(response: Response): Promise<Required<Omit<Grant, 'expiresAt'>>> {
  if (response.status !== 200) throw new Error(`No grant: ${response.status} ${await response.text()}`)
  return (await response.json()) as Required<Omit<Grant, 'expiresAt'>>
}

/** Status and code of a problem document, checked to be one. */
export async function problemOf(response: Response): Promise<{ status: number; code: string; hint: string }> {
  const type = response.headers.get('Content-Type')
  if (type !== 'application/problem+json')
    throw new Error(`Not a problem document: ${response.status} ${type}`)
  const { status, code, hint, detail } = (await response.json()) as Required<Problem>
  if (status !== response.status) throw new Error('The document tells another status')
  // It would be shown to users in place of the words in their own language.
  if (detail !== undefined) throw new Error('A sentence for users, in English')
  return { status, code, hint }
}

/** A bucket of COS at this host, as a server of the test answers for it; its secret key is `secret`. */
export function cosAt(domain: string): Store {
  const credentials = { secretId: 'AKIDx', secretKey: 'secret' }
  return cos({ bucket: 'b-1', region: 'ap-beijing', credentials, domain, protocol: 'http' })
}
