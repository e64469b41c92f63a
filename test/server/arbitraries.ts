/** Requests that fast-check makes up for the oracles: hard keys, headers, queries. */
import fc from 'fast-check'

export const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  fc.string({
    unit: fc.constantFrom(...' +#?%&=!\'()*~-._:;,@$"<>[]\\^`{|}/aZ0测试🥳é'),
    minLength: 1,
    maxLength: 30,
  }),
)

/** Any that a URL can carry. */
export const key = text.filter(
  (one) => !one.split('/').some((segment) => segment === '.' || segment === '..'),
)

export const headerValue = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 })

/** Some of those that a grant names, and of the store's own. */
export function headersOf(value: fc.Arbitrary<string>, own: Record<string, fc.Arbitrary<string>>) {
  return fc
    .record(
      {
        'Content-Type': value,
        'Content-Length': fc.nat().map(String),
        'Content-MD5': value,
        'Content-Disposition': value,
        'Cache-Control': value,
        ...own,
      },
      { requiredKeys: [] },
    )
    .map((record): Record<string, string> => ({ ...record }))
}

/** Parameters that both stores know, and any others but those that `reserved` matches. */
export function queryOf(reserved: RegExp) {
  // Both SDKs copy the query by assignment, which loses a parameter of this name.
  const free = text.filter((name) => name !== '__proto__' && !reserved.test(name))
  const known = fc.constantFrom(
    'response-content-disposition',
    'response-content-type',
    'response-cache-control',
    'acl',
  )
  return fc.dictionary(fc.oneof(known, free), text, { maxKeys: 5, noNullPrototype: true })
}
