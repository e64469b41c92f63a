import type { SignedUrl } from './signed-url.js'

/** The method a URL is good for, and how that is known. */
export interface Method {
  /** `null` where nothing hints at one. */
  readonly name: string | null
  /** Whether the URL says so, or only lets one guess. */
  readonly isCertain: boolean
  readonly why: string
}

/** Most URLs do not tell: the method is signed, but not written down. */
export function methodOf(signed: SignedUrl): Method {
  return named(signed) ?? permitted(signed) ?? guessed(signed) ?? unknown
}

const unknown: Method = {
  name: null,
  isCertain: false,
  why: 'The URL does not say. It works for the one method it was signed for; a link that is opened sends GET, and is refused if that was another.',
}

/** Amazon's SDKs write the operation into the URL, where it is signed. */
function named({ get }: SignedUrl): Method | null {
  const operation = get('x-id')
  const [, verb] = /^(Get|Put|Head|Delete|Upload|Create|Complete|Abort|List)/.exec(operation ?? '') ?? []
  const method = {
    Get: 'GET',
    List: 'GET',
    Head: 'HEAD',
    Delete: 'DELETE',
    Abort: 'DELETE',
    Put: 'PUT',
    Upload: 'PUT',
  }
  const name = verb === undefined ? undefined : (method[verb as keyof typeof method] ?? 'POST')
  return name === undefined
    ? null
    : { name, isCertain: true, why: `It was signed for the operation ${operation}.` }
}

/** Azure writes permissions instead. */
function permitted({ family, get }: SignedUrl): Method | null {
  const permissions = family.id === 'azure' ? get('sp') : null
  if (permissions === null) return null
  const names = [
    permissions.includes('r') && 'GET',
    /[cw]/.test(permissions) && 'PUT',
    permissions.includes('d') && 'DELETE',
  ].filter((name) => name !== false)
  return {
    name: names.join(', ') || null,
    isCertain: true,
    why: `The URL permits ${permissions}: r reads, c and w write, d deletes, l lists.`,
  }
}

function guessed({ family, get, parameters }: SignedUrl): Method | null {
  const has = (pattern: RegExp) => parameters.some(({ name }) => pattern.test(name))
  const guess = (name: string, why: string): Method => ({ name, isCertain: false, why })
  if (has(/^response-/i))
    return guess(
      'GET',
      'Probably: it says with which headers the object is to be answered, which only a download needs.',
    )
  if (has(/^partNumber$/i)) return guess('PUT', 'Probably: it names a part of an upload.')
  const headers = family.headerList === null ? '' : (get(family.headerList) ?? '')
  if (/(^|;)content-(length|type|md5)(;|$)/i.test(headers))
    return guess('PUT', 'Probably: headers of a body are signed, which only an upload has.')
  return null
}
