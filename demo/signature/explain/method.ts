import type { Values } from '../words/words.js'
import type { SignedUrl } from './signed-url.js'

/** The method a URL is good for, and how that is known. */
export interface Method {
  /** `null` where nothing hints at one. */
  readonly name: string | null
  /** Whether the URL says so, or only lets one guess. */
  readonly isCertain: boolean
  readonly why: MethodReason
  /** What the sentence of the reason names. */
  readonly values: Values
}

/** How a method is known, or that it is not. */
export type MethodReason = 'unknown' | 'operation' | 'permissions' | 'answer' | 'part' | 'body'

/** Most URLs do not tell: the method is signed, but not written down. */
export function methodOf(signed: SignedUrl): Method {
  return named(signed) ?? permitted(signed) ?? guessed(signed) ?? unknown
}

const unknown: Method = { name: null, isCertain: false, why: 'unknown', values: {} }

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
  if (name === undefined || operation === null) return null
  return { name, isCertain: true, why: 'operation', values: { operation } }
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
    why: 'permissions',
    values: { permissions },
  }
}

function guessed({ family, get, parameters }: SignedUrl): Method | null {
  const has = (pattern: RegExp) => parameters.some(({ name }) => pattern.test(name))
  const guess = (name: string, why: MethodReason): Method => ({ name, isCertain: false, why, values: {} })
  if (has(/^response-/i)) return guess('GET', 'answer')
  if (has(/^partNumber$/i)) return guess('PUT', 'part')
  const headers = family.headerList === null ? '' : (get(family.headerList) ?? '')
  return /(^|;)content-(length|type|md5)(;|$)/i.test(headers) ? guess('PUT', 'body') : null
}
