/** What the form says, read into what can be signed. Pure. */
import { addressOf, type Place, type Scheme, type Style } from '../place/place.js'
import type { Unit } from '../words/span.js'
import type { Wish } from './sign.js'

export type MethodName = 'GET' | 'PUT' | 'HEAD' | 'DELETE'

const secondsIn: Readonly<Record<Unit, number>> = { second: 1, minute: 60, hour: 3600, day: 86_400 }

/** The fields as they stand, all text but for the switch. */
export interface FormValues {
  readonly address: string
  readonly scheme: Scheme
  readonly style: Style
  readonly server: string
  readonly bucket: string
  readonly region: string
  readonly key: string
  readonly method: MethodName
  readonly amount: string
  readonly unit: Unit
  /** For `PUT`; empty: none is signed. */
  readonly contentType: string
  /** For `GET`; empty: the answer names none. */
  readonly filename: string
  readonly isTemporary: boolean
  readonly secretId: string
  readonly secretKey: string
  readonly token: string
  /** End of a temporary key as `<input type=datetime-local>` gives it; empty: not known. */
  readonly keyEnd: string
}

/** Fields that may have to be filled in. */
type Needed = 'address' | 'key' | 'secretId' | 'secretKey' | 'token' | 'bucket' | 'region'

export const EMPTY: FormValues = {
  address: '',
  scheme: 'cos',
  style: 'domain',
  server: '',
  bucket: '',
  region: '',
  key: '',
  method: 'GET',
  amount: '1',
  unit: 'hour',
  contentType: '',
  filename: '',
  isTemporary: false,
  secretId: '',
  secretKey: '',
  token: '',
  keyEnd: '',
}

export interface Reading {
  /** `null` while something is missing or wrong. */
  readonly wish: Wish | null
  /** Fields that are empty and may not be, in the order of the form. */
  readonly missing: readonly Needed[]
  /** Fields that hold what cannot be; each can be wrong in one way only. */
  readonly faults: readonly Faulty[]
}

export type Faulty = 'amount' | 'contentType' | 'keyEnd' | 'server' | PlaceField
type PlaceField = 'bucket' | 'region' | 'key'

/** @param now milliseconds since the epoch */
export function readForm(values: FormValues, now: number): Reading {
  const missing = missingOf(values)
  const faults = faultsOf(values, now)
  const isReady = missing.length === 0 && faults.length === 0
  return { wish: isReady ? wishOf(values) : null, missing, faults }
}

function missingOf({ address, isTemporary, ...values }: FormValues): Needed[] {
  if (address.trim() === '') return ['address']
  const needed: Needed[] = ['key', 'secretId', 'secretKey']
  if (values.scheme === 's3') needed.push('region')
  if (values.scheme === 'cos' ? values.server === '' : values.style !== 'domain') needed.push('bucket')
  if (values.scheme === 'cos' && values.server === '') needed.push('region')
  if (isTemporary) needed.push('token')
  return needed.filter((field) => String({ ...values, address, isTemporary }[field]).trim() === '')
}

function faultsOf(values: FormValues, now: number): Faulty[] {
  const { keyEnd, isTemporary, contentType } = values
  const server = values.server.trim()
  const hasServerFault = server !== '' && !/^https?:\/\/[^/?#\s]+\/?$/.test(server)
  const placeFault = hasServerFault || values.key === '' ? null : placeFaultOf(placeOf(values))
  const faults: (Faulty | false | null)[] = [
    !(secondsOf(values) >= 1) && 'amount',
    /[^\x20-\x7e]/.test(contentType) && 'contentType',
    isTemporary && keyEnd !== '' && !(Date.parse(keyEnd) - now >= 1000) && 'keyEnd',
    hasServerFault && 'server',
    placeFault,
  ]
  return faults.filter((fault) => fault !== false && fault !== null)
}

/** Asks what signs, so that nothing is refused here and taken there. */
function placeFaultOf(place: Place): PlaceField | null {
  try {
    addressOf({ ...place, bucket: place.bucket || 'unnamed', region: place.region || 'unnamed' })
    return null
  } catch (error) {
    const message = error instanceof TypeError ? error.message.replace(/^(cos|s3): /, '') : ''
    return (['bucket', 'region'] as const).find((name) => message.startsWith(name)) ?? 'key'
  }
}

/** `NaN` where that is no whole number of seconds. */
function secondsOf({ amount, unit }: FormValues): number {
  const seconds = /^\d+([.,]\d+)?$/.test(amount.trim())
    ? Number(amount.replace(',', '.')) * secondsIn[unit]
    : NaN
  return Number.isSafeInteger(seconds) ? seconds : NaN
}

function placeOf({ scheme, style, server, bucket, region, key }: FormValues): Place {
  return {
    scheme,
    style,
    server: server.trim(),
    bucket: bucket.trim(),
    region: region.trim(),
    key,
  }
}

function wishOf(values: FormValues): Wish {
  const { method, contentType, filename, isTemporary, secretId, secretKey, token, keyEnd } = values
  return {
    place: placeOf(values),
    method,
    validity: secondsOf(values),
    contentType: method === 'PUT' ? contentType.trim() : '',
    filename: method === 'GET' ? filename.trim() : '',
    credentials: {
      secretId: secretId.trim(),
      secretKey: secretKey.trim(),
      ...(isTemporary && { token: token.trim() }),
      ...(isTemporary && keyEnd !== '' && { expiresAt: Date.parse(keyEnd) }),
    },
  }
}
