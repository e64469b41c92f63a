/** Ceph for a test file. The script is plain JavaScript: its shapes are told here. */
export interface Ceph {
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly credentials: { readonly secretId: string; readonly secretKey: string }
  /** With a CORS rule for these origins. */
  createBucket(name: string, origins: readonly string[]): Promise<void>
  stop(): Promise<void>
}

interface Script {
  startCeph(options?: { readonly bucket?: string; readonly origins?: readonly string[] }): Promise<Ceph>
  whyNoCeph(): string | null
}

const script = new URL('../../../scripts/ceph.mjs', import.meta.url).href
export const { startCeph, whyNoCeph } = (await import(script)) as Script

/** For `describe`: says why nothing is run where there can be no Ceph. */
const reason = whyNoCeph()
export const where = { skip: reason ?? false }
