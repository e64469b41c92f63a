import { defineConfig, globalIgnores } from 'eslint/config'
import lit from 'eslint-plugin-lit'
import wc from 'eslint-plugin-wc'
import ts from 'typescript-eslint'

/** Rules that find mistakes; how code looks is Prettier's business. What may import what: test/package/imports.test.ts. */
const everywhere = {
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'array-callback-return': 'error',
  'no-constant-binary-expression': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unreachable-loop': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-assignment': 'error',
  'no-var': 'error',
  'prefer-const': 'error',
}

const typed = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-floating-promises': [
    'error',
    // The runner awaits its own tests.
    {
      allowForKnownSafeCalls: [
        { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
      ],
    },
  ],
  // A void callback that is async is usual in event listeners; a condition on a promise never is.
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: true } }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // Ports are objects of closures: nothing in them has a `this` to lose.
  '@typescript-eslint/unbound-method': 'off',
  // A signal's reason is thrown as it is.
  '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowThrowingAny: true }],
  // Matters of taste.
  '@typescript-eslint/no-unnecessary-type-assertion': 'off',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/parameter-properties': 'error',
  'no-restricted-syntax': [
    'error',
    { selector: 'TSEnumDeclaration', message: 'A union of strings says the same and vanishes.' },
    { selector: 'TSModuleDeclaration[kind="namespace"]', message: 'A module is a namespace.' },
    { selector: 'ExportDefaultDeclaration', message: 'Named exports can be found.' },
  ],
}

export default defineConfig(
  globalIgnores(['dist/', 'storybook-static/', 'coverage/', '.data/', 'demo/built/', 'test/types/*/*']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, rules: everywhere },

  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [ts.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: typed,
  },

  {
    name: 'elements',
    files: ['src/**/*.ts', 'demo/**/*.ts', 'stories/**/*.ts', '.storybook/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/value-after-constraints': 'error',
      // LitElement has every callback; the guard would hide a typo.
      'wc/guard-super-call': 'off',
    },
  },

  {
    name: 'nothing is said behind the page’s back',
    files: ['src/**/*.ts', 'demo/**/*.ts'],
    rules: {
      // Pages forbid inline styles by CSP.
      'lit/ban-attributes': ['error', 'style'],
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: ['lit/directives/unsafe-*'], message: 'Text only: a file name is not markup.' },
          ],
        },
      ],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({
          property,
          message: 'Text only: works under Trusted Types.',
        })),
      ],
    },
  },

  {
    name: 'a command line talks',
    files: ['src/local/**/*.ts'],
    rules: { 'no-console': 'off' },
  },

  {
    name: 'tools that read default exports',
    files: ['*.config.*', 'vite.config.ts', 'stories/**', '.storybook/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },

  {
    name: 'tests',
    files: ['test/**/*.ts'],
    rules: {
      // chai's `expect(x).to.be.true`
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      // What an event or an answer carries is told by the assertion that follows.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      'lit/no-classfield-shadowing': 'off',
    },
  },

  {
    name: 'scripts',
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: globals('Buffer File XMLHttpRequest document module process') },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error' },
  },
  {
    name: 'pages',
    files: ['demo/**/*.js'],
    languageOptions: { globals: globals('customElements document location navigator window') },
  },
)

function globals(own) {
  const common = `AbortController AbortSignal Blob Headers Request Response TextDecoder TextEncoder URL
    URLSearchParams clearTimeout console crypto fetch performance setTimeout structuredClone`
  return Object.fromEntries(`${common} ${own}`.split(/\s+/).map((name) => [name, 'readonly']))
}
