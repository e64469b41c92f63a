import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import { startCommand, type Served } from '../local/support/cli.js'
import { stop } from '../local/support/demo.js'
import { temporaryFolder } from '../local/support/store.js'
import { read, root } from './support.js'

/** The key of every command in the docs. */
const KEYS = { COS_SECRET_ID: 'AKIDdocs', COS_SECRET_KEY: 'secret-of-the-docs' }

/** The command as it is installed: packed, unpacked elsewhere, beside the dependencies. */
let installed: string
const main = (): string => join(installed, 'package/dist/local/cli/main.js')

before(async () => {
  installed = await mkdtemp(join(tmpdir(), 'installed-'))
  const pack = `npm pack --silent --ignore-scripts --pack-destination '${installed}'`
  assert.equal((await shell(`${pack} && tar -xzf '${installed}'/*.tgz -C '${installed}'`, root)).code, 0)
  await symlink(join(root, 'node_modules'), join(installed, 'node_modules'))
  await mkdir(join(installed, 'bin'))
  const run = `#!/bin/sh\nexec "${process.execPath}" "${main()}" "$@"\n`
  await writeFile(join(installed, 'bin/presigned-upload'), run, { mode: 0o755 })
  // Nothing is fetched: what follows is on the path already.
  await writeFile(join(installed, 'bin/npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 })
})

after(() => rm(installed, { recursive: true, force: true }))

describe('the installed command', () => {
  it('may be executed as it is', async () => {
    const { version } = JSON.parse(await read('package.json')) as { version: string }
    const { bin } = JSON.parse(await read('package.json')) as { bin: Record<string, string> }
    assert.deepEqual(bin, { 'presigned-upload': './dist/local/cli/main.js' })
    const { code, out } = await shell(`'${join(root, 'dist/local/cli/main.js')}' --version`, root)
    assert.deepEqual([code, out], [0, `${version}\n`])
  })

  it('has the demo with it: page, script and bundle', async (t) => {
    const { url, child } = await start(t, ['demo'])
    assert.match(await (await fetch(url)).text(), /<presigned-upload endpoint="\/api\/sign" multiple/)
    const tool = ['signature.html', 'signature.js', 'signature/signature.css', 'signature/answers.css']
    for (const name of ['demo.css', 'demo.js', 'presigned-upload.min.js', ...tool])
      assert.equal((await fetch(url + name)).status, 200, name)
    assert.equal(await stop(child, 'SIGINT'), 0)
  })

  it('ends quietly when nobody reads on', async () => {
    const keys = 'yes some/key | head -n 20000'
    const sign = 'presigned-upload sign - --secret-id a --secret-key b --bucket c-1 --region d'
    const { code, out, err } = await shell(`${keys} | ${sign} | head -n 1`, installed)
    assert.deepEqual([code, err], [0, ''])
    assert.match(out, /^https:\/\/c-1\.cos\.d\.myqcloud\.com\/some\/key\?q-sign-algorithm=sha1&.*\n$/)
  })
})

const text = await read('docs/command-line.md')
const shown = [...text.matchAll(/```sh\n([^]*?)```/g)]
  .flatMap(([, block = '']) => block.trim().split('\n'))
  .filter((line) => !line.startsWith('export '))

describe('docs/command-line.md', () => {
  it('shows every command', () => {
    for (const name of ['demo', 'serve', 'sign', 'share', 'doctor'])
      assert.ok(
        shown.some((line) => line.startsWith(`presigned-upload ${name}`)),
        name,
      )
  })

  for (const line of shown) {
    it(line, async (t) => {
      if (/ (serve|demo)\b/.test(line)) {
        const [, ...words] = line.split(' ').map((word) => word.replace(/^'(.*)'$/, '$1'))
        const { child } = await start(t, words)
        assert.equal(await stop(child, 'SIGTERM'), 0)
        return
      }
      const folder = await temporaryFolder(t)
      await writeFile(join(folder, 'keys.txt'), 'a.png\nb c.png\n')
      await writeFile(join(folder, 'photo.png'), 'no image, but a file')
      const { code, out, err } = await shell(await withAddress(t, line), folder)
      assert.equal(code, 0, out + err)
      assert.notEqual(out, '')
    })
  }

  it('names every line that doctor prints', async () => {
    const sources = ['check-bucket', 'check-endpoint', 'check-grant', 'clocks', 'examine']
    const code = await Promise.all(sources.map((name) => read(`src/local/cli/doctor/${name}.ts`)))
    const names = [...code.join('\n').matchAll(/(?:name = |\b(?:ok|fail|warn|skip)\()'([A-Za-z ]+)'/g)]
    assert.ok(names.length >= 15)
    for (const [, name = ''] of names) assert.ok(text.includes(`| \`${name}\``), name)
  })
})

/** In a folder of its own, so that nothing is left. */
async function start(t: TestContext, args: readonly string[]): Promise<Served> {
  return startCommand(t, [...args, '--dir', await temporaryFolder(t)], [main()])
}

/** The address in the text is the one of `serve`; here it is wherever a port was free. */
async function withAddress(t: TestContext, line: string): Promise<string> {
  if (/ share trip\/ (?!--address)/.test(line)) return `${line} ${await bucketWithTrip(t)}`
  if (!line.includes(' doctor ')) return line
  const { url } = await start(t, ['serve', '--origin', 'http://localhost:5173'])
  return line.replace('http://127.0.0.1:8080/api/sign', url)
}

/** A bucket that can be listed and has such a folder: the options that lead to it. */
async function bucketWithTrip(t: TestContext): Promise<string> {
  const { COS_SECRET_ID: id, COS_SECRET_KEY: key } = KEYS
  const { lines } = await start(t, ['serve', '--origin', '*', '--secret-id', id, '--secret-key', key])
  const host = /http:\/\/(\S+)/.exec(lines.join())?.[1] ?? ''
  const place = `--domain ${host} --protocol http`
  const { out } = await shell(`presigned-upload sign trip/a.png ${place}`, installed)
  assert.equal((await fetch(out.trim(), { method: 'PUT', body: 'a' })).status, 200)
  return place
}

function shell(line: string, cwd: string): Promise<{ code: number; out: string; err: string }> {
  const { PATH = '', HOME = '/', TMPDIR = '/tmp' } = process.env
  const env = {
    PATH: join(installed, 'bin') + delimiter + PATH,
    HOME,
    TMPDIR,
    ...KEYS,
    SHARE_SECRET: 'a secret of the docs, and no other',
    AWS_ACCESS_KEY_ID: 'AKIAdocs',
    AWS_SECRET_ACCESS_KEY: 'secret-of-the-docs',
    BUCKET: 'photos-1250000000',
    REGION: 'ap-beijing',
  }
  return new Promise((resolve) => {
    execFile('/bin/sh', ['-c', line], { cwd, env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err })
    })
  })
}
