import type { DownloadRequest, FileDescription, ListRequest, SignRequest, UploadRequest } from '../wire.js'
import { Refusal } from './problem.js'

/**
 * Turns a body into a request of the contract, field by field: what is not named here does not get through,
 * except `context`, which is the page's own. Throws a `bad-request` refusal that names the field.
 */
export function parseOperation(body: unknown): SignRequest {
  const fields = new Fields(body, '')
  const action = fields.string('action', 20)
  if (action === 'upload') return parseUpload(fields)
  if (action === 'download') return parseDownload(fields)
  if (action === 'list') return parseList(fields)
  throw new Refusal(400, 'bad-request', 'action is none of upload, download, list.')
}

function parseUpload(fields: Fields): UploadRequest {
  return {
    action: 'upload',
    file: parseFile(new Fields(fields.value('file'), 'file.')),
    id: fields.optionalString('id', 200) ?? '',
    attempt: fields.optionalInteger('attempt') ?? 1,
    ...fields.pick('validity', fields.optionalSeconds('validity')),
    ...fields.pick('token', fields.optionalString('token', 8192)),
    ...fields.pick('context', fields.value('context')),
  }
}

function parseFile(fields: Fields): FileDescription {
  const md5 = fields.optionalString('md5', 24)
  if (md5 !== undefined && !/^[A-Za-z0-9+/]{22}==$/.test(md5)) fields.refuse('md5', 'is not a base64 MD5')
  return {
    name: fields.string('name', 4096),
    type: fields.optionalString('type', 255) ?? '',
    size: fields.integer('size'),
    ...fields.pick('path', fields.optionalString('path', 8192)),
    ...fields.pick('md5', md5),
  }
}

function parseDownload(fields: Fields): DownloadRequest {
  return {
    action: 'download',
    key: fields.string('key', 1024),
    ...fields.pick('validity', fields.optionalSeconds('validity')),
    ...fields.pick('filename', fields.optionalString('filename', 4096)),
    ...fields.pick('inline', fields.optionalBoolean('inline')),
    ...fields.pick('context', fields.value('context')),
  }
}

function parseList(fields: Fields): ListRequest {
  return {
    action: 'list',
    prefix: fields.string('prefix', 1024),
    ...fields.pick('delimiter', parseDelimiter(fields)),
    ...fields.pick('cursor', fields.optionalString('cursor', 4096)),
    ...fields.pick('context', fields.value('context')),
  }
}

function parseDelimiter(fields: Fields): '/' | undefined {
  const delimiter = fields.value('delimiter')
  return delimiter === undefined || delimiter === '/' ? delimiter : fields.refuse('delimiter', 'is not "/"')
}

/** Own fields of one JSON object, each read with its check. `null` counts as absent. */
export class Fields {
  readonly #object: object
  readonly #path: string

  constructor(value: unknown, path: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new Refusal(400, 'bad-request', `${path.slice(0, -1) || 'The body'} is not an object.`)
    }
    this.#object = value
    this.#path = path
  }

  value(name: string): unknown {
    const value = Object.getOwnPropertyDescriptor(this.#object, name)?.value as unknown
    return value === null ? undefined : value
  }

  optionalString(name: string, maxLength: number): string | undefined {
    const value = this.value(name)
    if (value === undefined) return undefined
    if (typeof value !== 'string') return this.refuse(name, 'is not a string')
    if (value.length > maxLength) return this.refuse(name, `has more than ${maxLength} characters`)
    return value
  }

  string(name: string, maxLength: number): string {
    return this.optionalString(name, maxLength) ?? this.refuse(name, 'is missing')
  }

  optionalInteger(name: string): number | undefined {
    const value = this.value(name)
    if (value === undefined) return undefined
    if (!Number.isSafeInteger(value) || (value as number) < 0)
      return this.refuse(name, 'is not a whole number')
    return value as number
  }

  integer(name: string): number {
    return this.optionalInteger(name) ?? this.refuse(name, 'is missing')
  }

  optionalSeconds(name: string): number | undefined {
    const value = this.value(name)
    if (value === undefined) return undefined
    if (typeof value !== 'number' || !(value > 0)) return this.refuse(name, 'is not a number of seconds')
    return value
  }

  optionalBoolean(name: string): boolean | undefined {
    const value = this.value(name)
    return value === undefined || typeof value === 'boolean'
      ? value
      : this.refuse(name, 'is not true or false')
  }

  /** An absent field stays absent in the copy. */
  pick<N extends string, T>(name: N, value: T | undefined): { readonly [K in N]?: T } {
    return (value === undefined ? {} : { [name]: value }) as { [K in N]?: T }
  }

  refuse(name: string, what: string): never {
    throw new Refusal(400, 'bad-request', `${this.#path}${name} ${what}.`)
  }
}
