/** The part of Trusted Types that is used; TypeScript's own library does not have it in every release. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/**
 * A worker that also starts under `require-trusted-types-for 'script'`, where its address must be vouched for: it is
 * a file of this package. A page that lists its policies allows `presigned-upload`. Throws where no worker is allowed.
 */
export class TrustedWorker extends (globalThis.Worker ?? Object) {
  constructor(url: URL, options: WorkerOptions) {
    super(vouchFor(url) as URL, options)
  }
}

function vouchFor(url: URL): unknown {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return url
  policy ??= trustedTypes.createPolicy('presigned-upload', { createScriptURL: (text) => text })
  return policy.createScriptURL(url.href)
}
