import { Refusal } from './problem.js'

/**
 * What `authorize` decided: the user, or a `Response` of its own to pass on, copied because the caller's may be
 * immutable or be answered again. Throws a refusal for a no.
 */
export function admitted<User>(verdict: User | Response | false | null | undefined): User | Response {
  if (isResponse(verdict)) {
    const { body, status, statusText, headers } = verdict
    return new Response(body, { status, statusText, headers })
  }
  if (verdict === false) throw new Refusal(403, 'unauthorized', 'authorize said no.')
  if (!verdict) throw new Refusal(401, 'unauthorized', 'authorize knows no user.')
  return verdict
}

/** Not by `instanceof` alone: frameworks bring their own `Response`. */
export function isResponse(value: unknown): value is Response {
  return value instanceof Response || Object.prototype.toString.call(value) === '[object Response]'
}
