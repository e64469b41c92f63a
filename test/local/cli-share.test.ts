import assert from 'node:assert/strict'
import { describe, it, type TestContext } from 'node:test'
import { createShareHandler, s3 } from '../../src/server/index.js'
import { runHere, type Ran } from './support/cli.js'
import { send } from './support/http.js'
import { key, sign, startStore } from './support/store.js'

const env = {
  COS_SECRET_ID: key.secretId,
  COS_SECRET_KEY: key.secretKey,
  BUCKET: 'b-1250000000',
  REGION: 'local',
}

const names = [
  'trip/=cmd()|a.txt',
  'trip/"q", 1.txt',
  'trip/day/🥳.png',
  'trip/line\r\nbreak.txt',
  `trip/${'long '.repeat(12)}.txt`,
  'trip/x.html',
]

async function filled(t: TestContext) {
  const store = await startStore(t)
  for (const name of ['other/a', 'trip/', ...names])
    await send(await sign(store, name), { method: 'PUT', body: name })
  const place = ['--domain', store.host, '--protocol', 'http']
  return {
    store,
    share: (args: readonly string[], more: Record<string, string> = {}, input = '', isInteractive = false) =>
      runHere(['share', ...args, ...place], { env: { ...env, ...more }, input, isInteractive }),
  }
}

const linesOf = ({ out }: Ran): string[] => out.split('\n').slice(0, -1)
const jsonOf = (ran: Ran) => linesOf(ran).map((line) => JSON.parse(line) as Record<string, unknown>)
const bodyAt = async (url: unknown) => (await send(String(url))).text

describe('share', () => {
  it('links one file, several, and a list, saved under their names', async (t) => {
    const { share } = await filled(t)
    const { code, out, err } = await share(['trip/day/🥳.png', '--validity', '2d', '--filename', 'Ü.png'])
    assert.deepEqual([code, err], [0, ''])
    const answer = await send(out.trim())
    assert.equal(answer.text, 'trip/day/🥳.png')
    assert.match(answer.headers['content-disposition'] ?? '', /^attachment; filename="U\.png"/)
    assert.equal(answer.headers['cache-control'], 'no-store')

    const several = jsonOf(
      await share(['other/a', '-', '--format', 'json'], {}, 'trip/x.html\n\ntrip/day/🥳.png\n'),
    )
    assert.deepEqual(
      several.map(({ key, validity, size }) => [key, validity, size]),
      [
        ['other/a', 86_400, undefined],
        ['trip/x.html', 86_400, undefined],
        ['trip/day/🥳.png', 86_400, undefined],
      ],
    )
    for (const { key, url, expiresAt } of several) {
      assert.equal(await bodyAt(url), key)
      assert.ok(Math.abs(Date.parse(String(expiresAt)) - Date.now() - 86_400_000) < 60_000)
    }
  })

  it('links each file of a folder, of which the store is asked, as CSV that no spreadsheet runs', async (t) => {
    const { share } = await filled(t)
    const { code, out, err } = await share(['trip/', '--format', 'csv'])
    assert.deepEqual([code, err], [0, ''])
    const rows = out.split('\r\n')
    assert.equal(rows[0], 'name,size,expires,url', 'as the element’s')
    assert.ok(out.includes('"trip/""q"", 1.txt",15,'))
    assert.ok(out.includes('"trip/line\r\nbreak.txt",'))
    const urls = [...out.matchAll(/,(http:\S+)\r\n/g)].map(([, url]) => url)
    assert.deepEqual((await Promise.all(urls.map(bodyAt))).sort(), [...names].sort())

    const top = await share(['=1+1.txt', '@a', '-x', '\t=1', '＝1', 'a=1', '--format', 'csv'])
    assert.equal(top.code, 2, 'a name that begins with a dash is no option')
    const named = await share(['-', '--format', 'csv'], {}, '=1+1.txt\n@a\n-x\n =1\n＝1\na=1\na;=1\n')
    assert.deepEqual(
      linesOf(named)
        .slice(1)
        .map((line) => line.split(',')[0]),
      [`'=1+1.txt`, `'@a`, `'-x`, `' =1`, `'＝1`, 'a=1', '"a;=1"'],
    )
  })

  it('tells name, size and end in a table, and nothing that moves a cursor', async (t) => {
    const { share } = await filled(t)
    const lines = linesOf(await share(['trip/', '--validity', '90m'], {}, '', true))
    assert.equal(lines.length, 2 * names.length)
    const text = lines.join('\n')
    assert.match(
      text,
      /^ +17 B  works for 1 hour 30 minutes, until .*20\d\d.* \d\d:\d\d  trip\/day\/🥳\.png\nhttp:/m,
    )
    const columns = lines
      .filter((line) => !line.startsWith('http:'))
      .map((line) => line.indexOf('  works for'))
    assert.deepEqual(new Set(columns), new Set([9]), 'columns stand below each other')
    assert.match(text, /trip\/line\\u000d\\u000abreak\.txt/)
    assert.ok(!text.includes('\r'))
  })

  it('says what it cannot do, and does the rest', async (t) => {
    const { store, share } = await filled(t)
    const partly = await share(['a/../b', 'none/', 'other/a'])
    assert.deepEqual([partly.code, linesOf(partly).length], [1, 1])
    assert.match(partly.err, /"a\/\.\.\/b": .*\n"none\/": there is no file in this folder/)
    store.faults.add({ kind: 'answer', status: 403, code: 'AccessDenied' })
    const refused = await share(['trip/'])
    assert.deepEqual([refused.code, refused.out], [1, ''])
    assert.match(refused.err, /"trip\/": The store answered a listing with 403/)
    const { host } = store
    await store.close()
    const away = await share(['trip/'])
    assert.equal(away.err, `"trip/": ${host} cannot be reached (ECONNREFUSED)\n`)
    assert.doesNotMatch(refused.err + partly.err, /secret-of-the-test|AKIDtest|signature/)
  })

  it('shows inline what runs nothing, and says what is saved all the same', async (t) => {
    const { share } = await filled(t)
    const ran = await share(['trip/day/🥳.png', 'trip/x.html', '--inline'])
    const kinds = await Promise.all(
      linesOf(ran).map(async (url) => (await send(url)).headers['content-disposition']),
    )
    assert.deepEqual(
      kinds.map((kind) => kind?.split(';')[0]),
      ['inline', 'attachment'],
    )
    assert.match(ran.err, /^"trip\/x\.html": is saved, not shown/)
  })

  it('J09: tells once how long links really work', async () => {
    const aws = {
      AWS_ACCESS_KEY_ID: 'AKIAx',
      AWS_SECRET_ACCESS_KEY: 'secret-of-aws',
      BUCKET: 'b',
      AWS_REGION: 'r',
    }
    const week = await runHere(['share', 'a', 'b', '--store', 's3', '--validity', '30d'], { env: aws })
    assert.match(week.err, /^Links work for 7 days, not 30 days: .*\n$/)
    assert.equal(linesOf(week).length, 2)
    assert.doesNotMatch(week.out, /secret-of-aws/)
    const soon = new Date(Date.now() + 3_600_500).toISOString()
    const args = ['share', 'a', '--key-expires', soon]
    const temporary = await runHere(args, { env: { ...env, COS_TOKEN: 'token' } })
    assert.match(temporary.err, /^Links work for (1 hour|59 minutes.*), not 1 day: the key ends earlier/)
    const unknown = await runHere(['share', 'a'], { env: { ...env, COS_TOKEN: 'token' } })
    assert.match(unknown.err, /Note: a link dies with the temporary key/)
  })

  it('makes the short links of a site, also to folders, with its secret and without a key', async () => {
    const secret = 'a secret of sixteen and more'
    const made = await runHere(
      [
        'share',
        'u/7/a.pdf',
        'u/7/',
        '../b',
        '--address',
        'https://app.example/s/',
        '--validity',
        '90d',
        '--format',
        'json',
      ],
      { env: { SHARE_SECRET: secret } },
    )
    assert.equal(made.code, 1)
    assert.match(made.err, /Links work for 30 days, not 90 days: that is the most a link of a site lives/)
    assert.match(made.err, /"\.\.\/b": /)
    const [file, folder] = jsonOf(made)
    assert.match(String(file?.url), /^https:\/\/app\.example\/s\/[\w.-]+$/)
    const handler = createShareHandler({
      store: s3({ bucket: 'b', region: 'r', credentials: { secretId: 'a', secretKey: 'b' } }),
      secret,
      authorize: () => false,
      revoked: ({ id }) => id === folder?.id,
    })
    const opened = await handler(new Request(String(file?.url)))
    assert.match(opened.headers.get('Location') ?? '', /\/u\/7\/a\.pdf\?/)
    assert.equal((await handler(new Request(String(folder?.url)))).status, 410)
    assert.doesNotMatch(made.out + made.err, /a secret of/)
  })

  it('J07: tells of a short link that is too long for mail', async () => {
    const address = ['--address', 'https://app.example/s']
    const keys = ['測'.repeat(270), 'x'.repeat(850)]
    const made = await runHere(['share', ...keys, ...address], {
      env: { SHARE_SECRET: 'a secret of sixteen and more' },
    })
    assert.deepEqual([made.code, linesOf(made).length], [0, 2])
    assert.match(made.err, /^"x{850}": the link has 1\d{3} characters; beyond 998 mail may break it\.\n$/)
  })

  const misuses: readonly [args: readonly string[], says: RegExp][] = [
    [[], /Name at least one key, a folder that ends in \/, or -/],
    [['a', 'b', '--filename', 'c'], /--filename goes with one key/],
    [['-', '--filename', 'c'], /--filename goes with one key/],
    [['a', '--format', 'xml'], /--format takes table or json or csv or urls, not "xml"/],
    [['a', '--validity', '0'], /--validity takes whole seconds/],
    [['a', '--address', 'https://app.example/s'], /SHARE_SECRET is missing or short/],
    [['a', '--address', 'app.example/s'], /SHARE_SECRET|--address takes an address/],
  ]
  for (const [args, says] of misuses) {
    it(`explains ${JSON.stringify(args)}`, async () => {
      const { code, out, err } = await runHere(['share', ...args], { env })
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, says)
    })
  }
})
