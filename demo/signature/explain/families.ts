/** The ways of pre-signing a URL, and how each is known. */

export type FamilyId = 'cos' | 'sigv4' | 'sigv2' | 'gcs4' | 'gcs2' | 'oss4' | 'oss1' | 'azure'

export interface Family {
  readonly id: FamilyId
  readonly name: string
  /** The provider, where the host does not tell it; `S3` may be anyone who speaks it. */
  readonly provider: string
  /** Parameters, in lower case, without which the store refuses. */
  readonly needed: readonly string[]
  /** Those of them that only this family has: one is enough to know it. */
  readonly marks: readonly string[]
  readonly signature: { readonly parameter: string; readonly shape: RegExp }
  /** Id of the key, with the scope behind it where the family writes one. */
  readonly keyId: string | null
  /** Parameters with a temporary key's token. */
  readonly tokens: readonly string[]
  /** Names of the signed headers, apart by semicolons; `null` where the URL does not list them. */
  readonly headerList: string | null
  /** Seconds that the provider allows at the most; `null` where it sets no limit. */
  readonly longest: number | null
}

const WEEK = 7 * 24 * 3600
/** A SHA-1 in base64; some signers leave the padding out. */
const SHA1 = /^[A-Za-z0-9+/]{27}=?$/

export const families: readonly Family[] = [
  {
    id: 'cos',
    name: 'COS q-sign',
    provider: 'Tencent Cloud COS',
    needed: [
      'q-sign-algorithm',
      'q-ak',
      'q-sign-time',
      'q-key-time',
      'q-header-list',
      'q-url-param-list',
      'q-signature',
    ],
    marks: ['q-sign-algorithm', 'q-ak', 'q-sign-time', 'q-key-time', 'q-signature'],
    signature: { parameter: 'q-signature', shape: /^[0-9a-f]{40}$/i },
    keyId: 'q-ak',
    tokens: ['x-cos-security-token'],
    headerList: 'q-header-list',
    longest: null,
  },
  {
    id: 'sigv4',
    name: 'AWS Signature Version 4',
    provider: 'S3',
    needed: ['algorithm', 'credential', 'date', 'expires', 'signedheaders', 'signature'].map(
      (name) => `x-amz-${name}`,
    ),
    marks: ['x-amz-algorithm', 'x-amz-credential', 'x-amz-signature'],
    signature: { parameter: 'x-amz-signature', shape: /^[0-9a-f]{64}$/i },
    keyId: 'x-amz-credential',
    tokens: ['x-amz-security-token'],
    headerList: 'x-amz-signedheaders',
    longest: WEEK,
  },
  {
    id: 'gcs4',
    name: 'Google V4',
    provider: 'Google Cloud Storage',
    needed: ['algorithm', 'credential', 'date', 'expires', 'signedheaders', 'signature'].map(
      (name) => `x-goog-${name}`,
    ),
    marks: ['x-goog-algorithm', 'x-goog-credential', 'x-goog-signature'],
    // RSA with 2,048 bits or more, or HMAC.
    signature: { parameter: 'x-goog-signature', shape: /^(?:[0-9a-f]{64}|(?:[0-9a-f]{256}){2,4})$/i },
    keyId: 'x-goog-credential',
    tokens: [],
    headerList: 'x-goog-signedheaders',
    longest: WEEK,
  },
  {
    id: 'oss4',
    name: 'OSS V4',
    provider: 'Alibaba Cloud OSS',
    needed: ['signature-version', 'credential', 'date', 'expires', 'signature'].map(
      (name) => `x-oss-${name}`,
    ),
    marks: ['x-oss-signature-version', 'x-oss-credential', 'x-oss-signature'],
    signature: { parameter: 'x-oss-signature', shape: /^[0-9a-f]{64}$/i },
    keyId: 'x-oss-credential',
    tokens: ['x-oss-security-token'],
    headerList: 'x-oss-additional-headers',
    longest: WEEK,
  },
  {
    id: 'sigv2',
    name: 'AWS Signature Version 2',
    provider: 'S3',
    needed: ['awsaccesskeyid', 'expires', 'signature'],
    marks: ['awsaccesskeyid'],
    signature: { parameter: 'signature', shape: SHA1 },
    keyId: 'awsaccesskeyid',
    tokens: ['x-amz-security-token'],
    headerList: null,
    longest: null,
  },
  {
    id: 'gcs2',
    name: 'Google V2',
    provider: 'Google Cloud Storage',
    needed: ['googleaccessid', 'expires', 'signature'],
    marks: ['googleaccessid'],
    signature: { parameter: 'signature', shape: /^(?:[A-Za-z0-9+/]{27}=?|[A-Za-z0-9+/]{342,684}={0,2})$/ },
    keyId: 'googleaccessid',
    tokens: [],
    headerList: null,
    longest: null,
  },
  {
    id: 'oss1',
    name: 'OSS V1',
    provider: 'Alibaba Cloud OSS',
    needed: ['ossaccesskeyid', 'expires', 'signature'],
    marks: ['ossaccesskeyid'],
    signature: { parameter: 'signature', shape: SHA1 },
    keyId: 'ossaccesskeyid',
    tokens: ['security-token'],
    headerList: null,
    longest: null,
  },
  {
    id: 'azure',
    name: 'Azure SAS',
    provider: 'Azure Blob Storage',
    needed: ['sv', 'se', 'sp', 'sig'],
    marks: ['sig', 'sv'],
    signature: { parameter: 'sig', shape: /^[A-Za-z0-9+/]{43}=?$/ },
    keyId: null,
    tokens: [],
    headerList: null,
    longest: null,
  },
]
