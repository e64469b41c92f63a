/** A refusal as the store tells it: HTTP status, the store's own code, a sentence. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly status: number
  readonly code: string
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, code: string, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.code = code
    this.headers = headers
  }
}

export function isStoreError(error: unknown): error is StoreError {
  return error instanceof StoreError
}

/** The document COS answers with. `resource` is host and path; the query, which holds the signature, stays out. */
export function errorXml(error: StoreError, resource: string, requestId: string): string {
  return [
    "<?xml version='1.0' encoding='utf-8' ?>",
    '<Error>',
    `\t<Code>${escapeXml(error.code)}</Code>`,
    `\t<Message>${escapeXml(error.message)}</Message>`,
    `\t<Resource>${escapeXml(resource)}</Resource>`,
    `\t<RequestId>${escapeXml(requestId)}</RequestId>`,
    '</Error>',
    '',
  ].join('\n')
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character] ?? character)
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
}
