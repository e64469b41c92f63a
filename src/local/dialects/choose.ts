import type { Credential } from '../signature/scheme.js'
import { cephDialect } from './ceph.js'
import { cosDialect } from './cos.js'
import type { Dialect } from './dialect.js'
import { s3Dialect } from './s3.js'

export type DialectName = 'cos' | 's3' | 'ceph'

export interface DialectOptions {
  readonly credentials: readonly Credential[]
  readonly dialect?: DialectName
  readonly region?: string
}

/** The first answers what claims no signature, preflights for instance. */
export function dialectsFor({ credentials, dialect, region }: DialectOptions): [Dialect, ...Dialect[]] {
  switch (dialect) {
    case 'cos':
      return [cosDialect(credentials)]
    case 's3':
      return [s3Dialect(credentials, region)]
    case 'ceph':
      return [cephDialect(credentials)]
    case undefined:
      return [cosDialect(credentials), s3Dialect(credentials, region)]
    default:
      throw new TypeError('dialect is cos, s3 or ceph')
  }
}
