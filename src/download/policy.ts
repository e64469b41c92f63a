/**
 * Calls back when the page's own Content-Security-Policy keeps `url` from loading, with the directive that did. That may
 * be a moment after what loads it has failed.
 */
export function watchPolicy(
  directives: RegExp,
  url: string,
  signal: AbortSignal,
  blocked: (directive: string) => void,
): void {
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI, effectiveDirective, disposition }) => {
      // Of some there is the origin or the scheme only. What is reported alone is loaded all the same.
      if (disposition === 'report' || blockedURI === '' || !url.startsWith(blockedURI)) return
      if (directives.test(effectiveDirective)) blocked(effectiveDirective)
    },
    { signal },
  )
}
