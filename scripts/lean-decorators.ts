import type { Plugin } from 'vite'

/** The compiler's helper for decorators, as it comes out of the minifier. */
const HELPER =
  /function (\w+)\(e,t,n,r\)\{var i=arguments\.length,[^{}]*(?:\{[^{}]*\}[^{}]*)*?Object\.defineProperty\(t,n,a\),a\}/g

/** Ours only register what they decorate and never replace it: a loop is enough. 0.15 KB gzipped. */
export function leanDecorators(): Plugin {
  return {
    name: 'lean-decorators',
    enforce: 'post',
    generateBundle(_, bundle) {
      let found = 0
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        chunk.code = chunk.code.replaceAll(HELPER, (_helper, name: string) => {
          found++
          return `function ${name}(e,t,n){for(let r of e)r(t,n)}`
        })
      }
      if (found !== 1) this.error('The helper for decorators has changed, see scripts/lean-decorators.ts')
    },
  }
}
