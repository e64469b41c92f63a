/** WebKitGTK over the classic WebDriver protocol: the few commands that the tests need. */
import { writeFile } from 'node:fs/promises'
import { locate, type Driver } from './browser.js'
import { found, startWebKitDriver } from './engines.js'

/** The protocol's name for a reference to an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const HOUR = 3_600_000

export async function openWebKit(): Promise<Driver> {
  if (!found.webkit) throw new Error('WebKit is not installed')
  const { port, capabilities, stop } = await startWebKitDriver(found.webkit)
  const { 'wdio:enforceWebDriverClassic': _, ...alwaysMatch } = capabilities
  const base = `http://127.0.0.1:${port}/session`

  const { sessionId } = (await send('POST', base, { capabilities: { alwaysMatch } })) as { sessionId: string }
  const command = (method: string, path: string, body?: object): Promise<unknown> =>
    send(method, `${base}/${sessionId}${path}`, body)
  await command('POST', '/timeouts', { script: HOUR, pageLoad: HOUR })

  return {
    name: 'webkit',
    downloads: null,
    async open(url) {
      await command('POST', '/url', { url })
    },
    async run(expression) {
      const answer = (await command('POST', '/execute/async', {
        script: settle(expression),
        args: [],
      })) as Settled
      if ('error' in answer) throw new Error(answer.error)
      return answer.value
    },
    async chooseFiles(input, paths) {
      const element = (await command('POST', '/execute/sync', {
        script: `return ${locate(input)}`,
        args: [],
      })) as Record<string, string>
      await command('POST', `/element/${element[ELEMENT]}/value`, { text: paths.join('\n') })
    },
    async screenshot(path) {
      await writeFile(path, Buffer.from((await command('GET', '/screenshot')) as string, 'base64'))
    },
    failed: () => null,
    memory: async () => null,
    async close() {
      await command('DELETE', '')
      stop()
    },
  }
}

type Settled = { readonly value: unknown } | { readonly error: string }

/** The last argument of an asynchronous script is the function that ends it. */
function settle(expression: string): string {
  return `const done = arguments[arguments.length - 1];
    ${expression}.then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }))`
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(method === 'POST' && {
      body: JSON.stringify(body ?? {}),
      headers: { 'Content-Type': 'application/json' },
    }),
  })
  const { value } = (await response.json()) as { value: unknown }
  if (!response.ok) throw new Error(`WebDriver: ${JSON.stringify(value)}`)
  return value
}
