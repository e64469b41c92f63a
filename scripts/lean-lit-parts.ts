import type { Plugin } from 'vite'

/** Of Lit as it is published: what our templates and properties never reach, and what stands in its place. */
interface Cut {
  readonly what: string
  readonly found: RegExp
  readonly instead: string
}

const everywhere: readonly Cut[] = [
  {
    what: 'hooks of polyfills and hydration: a script tag has neither, see `createRenderRoot`',
    found: /\b\w+\.(\w+PolyfillSupport|litElementHydrateSupport)\b/g,
    instead: '(void 0)',
  },
  {
    what: 'the list of versions, for warnings of the development build',
    found: /\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[^"]+"\)/g,
    instead: '0',
  },
]

const cuts: Readonly<Record<string, readonly Cut[]>> = {
  'lit-element': everywhere,
  'reactive-element': [
    ...everywhere,
    {
      what: 'standard decorators: ours are the experimental ones',
      found: /Symbol\.metadata\?\?=.*?new WeakMap;/g,
      instead: '',
    },
    {
      what: 'their properties',
      found: /const t=this\[Symbol\.metadata\];if\(null!==t\)\{.*?\}(?=this\._\$Eh=)/g,
      instead: '',
    },
    {
      what: 'attributes of objects and numbers: `parsed` reads those',
      found:
        /case Object:case Array:t=null==t\?t:JSON\.stringify\(t\)|break;case Number:.*?JSON\.parse\(\w\)\}catch\(\w\)\{i=null\}/g,
      instead: '',
    },
    {
      what: 'controllers and initializers: nobody adds any, see `leanMethods`',
      found:
        /this\._\$EO\?\.forEach\(\w=>\w\.host\w+\?\.\(\)\)|void 0!==t\.l&&\(this\.l=\[\.\.\.t\.l\]\)|this\.constructor\.l\?\.forEach\(\w=>\w\(this\)\)/g,
      instead: '0',
    },
    {
      what: '`static properties`: there are decorators',
      found:
        /if\((this\.finalized=!0,this\._\$Ei\(\)),this\.hasOwnProperty\(\w\("properties"\)\)\)\{.*?\}(?=this\._\$Eh=|const t=)/g,
      instead: '$1;',
    },
    {
      what: 'initial values of accessors, as changes: nobody asks for those',
      found: /const (\w)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(.*?\}(?=\}let \w=!1;)/g,
      instead: '',
    },
  ],
  'lit-html': [
    ...everywhere,
    {
      what: 'directives: there are none',
      found: /function (\w)\(t,i,s=t,e\)\{if\(i===\w\)return i;let h=.*?_\$AS\(t,i\.values\),h,e\)\),i\}/g,
      instead: 'function $1(t,i){return i}',
    },
    {
      what: 'templates of SVG and MathML alone',
      found:
        /if\((this\.el=\w\.createElement\(f,e\),\w\.currentNode=this\.el\.content),2===i\|\|3===i\)\{.*?\.childNodes\)\}/g,
      instead: '$1;',
    },
    { what: 'their tags', found: /2===i\?"<\/?svg>":3===i\?"<\/?math>":""/g, instead: '""' },
    {
      what: 'bindings of whole elements',
      found: /else t\.startsWith\(\w\)&&\(\w\.push\(\{type:6,.*?removeAttribute\(t\)\);/g,
      instead: '',
    },
    { what: 'their parts', found: /6===r\.type&&\(i=new \w+\(h,this,t\)\)/g, instead: '0' },
    {
      what: 'bindings within styles and text areas',
      found: /if\(\w\.test\(r\.tagName\)\)\{.*?r\.append\(t\[i\],\w\(\)\)\}\}/g,
      instead: '',
    },
    { what: 'bindings within comments', found: /else\{let t=-1;for\(;-1!==.*?\.length-1\}/g, instead: '' },
  ],
}

/** A browser lets one page create a policy of a name once, and each bundle has a Lit of its own. */
const policyName = (bundle: string): Cut => ({
  what: 'its policy for Trusted Types',
  found: /(?<=createPolicy\()"lit-html"/g,
  instead: `"${bundle}-html"`,
})

/**
 * 0.7 KB gzipped. A release of Lit that reads otherwise fails the build; the end-to-end tests run on the result.
 * `bundle`: what its policy for Trusted Types is named after.
 */
export function leanLitParts(bundle: string): Plugin {
  const wanted: typeof cuts = { ...cuts, 'lit-html': [...(cuts['lit-html'] ?? []), policyName(bundle)] }
  return {
    name: 'lean-lit-parts',
    enforce: 'pre',
    transform(code, id) {
      const [, name = ''] = /\/(reactive-element|lit-html|lit-element)\.js$/.exec(id) ?? []
      let lean = code
      for (const { what, found, instead } of wanted[name] ?? []) {
        const next = lean.replaceAll(found, instead)
        if (next === lean) this.error(`Lit has changed, see scripts/lean-lit-parts.ts: ${what}`)
        lean = next
      }
      return lean === code ? null : { code: lean, map: null }
    },
  }
}
