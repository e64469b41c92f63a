import type { FileDescription, Grant, UploadRequest } from '../wire.js'
import { contentDisposition } from './disposition.js'
import { checkKey, defaultKey, safeName, safePath } from './names.js'
import { checkOptionNames } from './option-names.js'
import { METADATA_NAMES, type ObjectMetadata, type Settings, type UploadFacts } from './options.js'
import { checkFile, grantedValidity } from './policy.js'
import { Refusal } from './problem.js'
import type { TokenClaims } from './token.js'
import { userIdOf } from './users.js'

/** How long after its first grant an object can be granted again: a day outlasts any upload worth waiting for. */
const TOKEN_LIFE = 24 * 3600 * 1000

/** The browser sends these by itself and lets no script set them; signed they may be all the same. */
const SENT_BY_THE_BROWSER = new Set(['host', 'content-length'])

/** Grants one PUT of one object: this key, this type, this many bytes. */
export async function grantUpload<User>(
  operation: UploadRequest,
  user: User,
  request: Request,
  settings: Settings<User>,
): Promise<Grant> {
  const { store, policy, tokens } = settings
  const now = settings.now()
  const facts: UploadFacts<User> = {
    file: describe(operation.file),
    user,
    id: crypto.randomUUID(),
    context: operation.context,
    request,
  }
  checkFile(facts.file, policy)

  const renewed = await renewedClaims(operation, userIdOf(user), settings, now)
  const claims = renewed ?? {
    key: await newKey(facts, settings),
    size: operation.file.size,
    type: operation.file.type,
    userId: userIdOf(user),
    end: now + TOKEN_LIFE,
  }
  const headers = { ...(await objectHeaders(facts, settings)), ...settings.protection }
  const validity = grantedValidity(operation.validity, policy)
  const [presigned, token] = await Promise.all([
    store.presign({ method: 'PUT', key: claims.key, headers, query: {}, validity, now }),
    tokens.issue(claims),
  ])
  return {
    url: presigned.url,
    method: 'PUT',
    headers: Object.fromEntries(
      Object.entries(presigned.headers).filter(([name]) => !SENT_BY_THE_BROWSER.has(name.toLowerCase())),
    ),
    key: claims.key,
    validity: presigned.validity,
    token,
  }
}

/** The object of the last grant, if the page brought its token and it is still the same upload. */
async function renewedClaims<User>(
  { token, file }: UploadRequest,
  userId: string | null,
  { tokens }: Settings<User>,
  now: number,
): Promise<TokenClaims | null> {
  if (token === undefined) return null
  const verdict = await tokens.verify(token, now)
  if (verdict.kind === 'unusable') return null
  if (verdict.kind === 'valid') {
    const { claims } = verdict
    if (claims.size === file.size && claims.type === file.type && claims.userId === userId) return claims
  }
  throw new Refusal(400, 'bad-token', 'The token is not the one of this upload.')
}

async function newKey<User>(facts: UploadFacts<User>, { key }: Settings<User>): Promise<string> {
  if (key) return checkKey(await key(facts))
  return defaultKey({ name: facts.file.name, id: facts.id, userId: userIdOf(facts.user) })
}

async function objectHeaders<User>(facts: UploadFacts<User>, { metadata }: Settings<User>) {
  const given: ObjectMetadata = typeof metadata === 'function' ? await metadata(facts) : (metadata ?? {})
  // What is no function was looked at when the handler was made.
  if (typeof metadata === 'function') checkOptionNames(given, METADATA_NAMES, 'metadata')
  const { contentType, cacheControl, disposition, filename } = given
  return {
    'Content-Type': headerValue('contentType', contentType ?? facts.file.type),
    'Content-Length': String(facts.file.size),
    ...(facts.file.md5 === undefined ? {} : { 'Content-MD5': facts.file.md5 }),
    ...(cacheControl === undefined ? {} : { 'Cache-Control': headerValue('cacheControl', cacheControl) }),
    ...(disposition === undefined
      ? {}
      : { 'Content-Disposition': contentDisposition(disposition, filename ?? facts.file.name) }),
  }
}

function describe(file: FileDescription): FileDescription {
  return {
    ...file,
    name: safeName(file.name),
    type: isMimeType(file.type.trim()) ? file.type.trim() : 'application/octet-stream',
    ...(file.path === undefined ? {} : { path: safePath(file.path) }),
  }
}

function isMimeType(type: string): boolean {
  return /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(\s*;[\x20-\x7e]*)?$/.test(type)
}

/** What a hook gives is sent by the browser: it must survive `setRequestHeader` as it is. */
function headerValue(option: string, value: string): string {
  if (typeof value !== 'string' || !/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(value)) {
    throw new TypeError(`metadata: ${option} is not printable ASCII`)
  }
  return value
}
