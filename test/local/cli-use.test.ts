import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, it } from 'node:test'
import { nearest } from '../../src/local/cli/nearest.js'
import { readDuration, readHeader, readOrigin, readValidity } from '../../src/local/cli/values.js'
import { runCommand } from './support/cli.js'

describe('the command line', { concurrency: 2 }, () => {
  it('tells what there is, and that nothing was asked for', async () => {
    const asked = await runCommand(['--help'])
    assert.equal(asked.code, 0)
    for (const name of ['demo', 'serve', 'sign', 'share', 'doctor'])
      assert.match(asked.out, new RegExp(`^  ${name} +\\w`, 'm'))
    const silent = await runCommand([])
    assert.deepEqual(silent, { code: 2, out: '', err: asked.out })
    assert.deepEqual(await runCommand(['help']), asked)
  })

  it('tells its version', async () => {
    const { version } = JSON.parse(
      await readFile(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as {
      version: string
    }
    assert.deepEqual(await runCommand(['--version']), { code: 0, out: `${version}\n`, err: '' })
  })

  for (const name of ['demo', 'serve', 'sign', 'share', 'doctor']) {
    it(`explains ${name} with examples, in 80 columns`, async () => {
      const { code, out } = await runCommand([name, '--help'])
      assert.equal(code, 0)
      assert.match(out, new RegExp(`^Usage: presigned-upload ${name}`))
      assert.match(out, new RegExp(`^Examples\n  # .+\n  .*presigned-upload ${name}`, 'm'))
      const prose = out.slice(0, out.indexOf('Examples')).split('\n')
      assert.deepEqual(
        prose.filter((line) => line.length > 80),
        [],
      )
    })
  }

  it('explains a command by either word', async () => {
    assert.deepEqual(await runCommand(['help', 'sign']), await runCommand(['sign', '-h']))
  })

  const misuses: readonly [args: readonly string[], says: RegExp][] = [
    [['sgn'], /There is no command "sgn". Did you mean sign\?/],
    [['upload'], /There is no command "upload"\.\n/],
    [['sign', 'a', '--validty', '9s'], /no option --validty. Did you mean --validity\?/],
    [['sign', 'a', '--validity'], /--validity needs a value/],
    [['sign', 'a', '--json=yes'], /--json takes no value/],
    [
      ['serve', '--clock-skew', '-5s'],
      /--clock-skew needs a value; one with a dash is written --clock-skew=-1/,
    ],
    [['serve'], /--origin is missing/],
    [['serve', '--origin', 'https://app.example/page'], /--origin takes scheme, host and port/],
    [['serve', '--origin', '*', 'extra'], /serve takes options only/],
    [['serve', '--origin', '*', '--secret-id', 'a'], /--secret-id and --secret-key belong together/],
    [['serve', '--origin', '*', '--answer', 'no'], /--answer takes STATUS:CODE/],
    [['serve', '--origin', '*', '--answer', '200:Fine'], /--answer: status must be 400 to 599/],
    [['serve', '--origin', '*', '--fault-count', '2'], /--fault-count.* need a fault/],
    [
      ['serve', '--origin', '*', '--port', '70000'],
      /--port takes a whole number from 0 to 65535, not "70000"/,
    ],
    [['demo', '--throttle', '0'], /--throttle takes bytes a second such as 500kB/],
    [['demo', '--validity', '1.5s'], /--validity takes whole seconds/],
    [['doctor', 'app.example', '--origin', 'https://app.example'], /Name one endpoint, such as https:/],
    [['doctor', 'https://app.example/sign'], /--origin is missing/],
    [['doctor', 'https://a.example', '--origin', 'https://a.example', '--file', 'gone'], /no file "gone"/],
    [
      ['doctor', 'https://a.example', '--origin', 'https://a.example', '--context', '{'],
      /--context takes JSON/,
    ],
  ]
  for (const [args, says] of misuses) {
    it(`says what to write instead of: ${args.join(' ')}`, async () => {
      const { code, out, err } = await runCommand(args)
      assert.deepEqual({ code, out }, { code: 2, out: '' })
      assert.match(err, says)
      assert.match(err, /--help explains the use/)
    })
  }
})

describe('values of options', () => {
  it('reads times', () => {
    const times = ['90s', '15m', '2h', '7d', '45', '500ms', '1.5h'].map((text) => readDuration('x', text))
    assert.deepEqual(times, [90, 900, 7200, 604_800, 45, 0.5, 5400])
    assert.equal(readDuration('x', '-2h', { negative: true }), -7200)
    for (const text of ['', 's', '5 m', '5w', '-5s', '1e3', 'Infinity', '0x10'])
      assert.throws(() => readDuration('x', text), /--x takes a time/, text)
    for (const text of ['0', '0.5s', '100ms']) assert.throws(() => readValidity('x', text), /whole seconds/)
  })

  it('reads origins as a browser sends them', () => {
    assert.equal(readOrigin('x', 'https://app.example'), 'https://app.example')
    assert.equal(readOrigin('x', 'http://localhost:5173/'), 'http://localhost:5173')
    assert.equal(readOrigin('x', '*', { any: true }), '*')
    for (const text of ['*', 'app.example', 'https://a.example/b', 'file:///a', 'null'])
      assert.throws(() => readOrigin('x', text), /--x takes scheme, host and port/, text)
  })

  it('never repeats a header, which may be a session', () => {
    assert.deepEqual(readHeader('x', 'Cookie:  id=1; b=2'), ['Cookie', 'id=1; b=2'])
    for (const text of [
      'Cookie',
      'Cookie secret',
      'Co okie: secret',
      'Cookie: secret\nX: y',
      'Cookie: sécret',
    ])
      assert.throws(
        () => readHeader('x', text),
        (error: Error) => /--x takes a header/.test(error.message) && !/s[eé]cret/.test(error.message),
      )
  })

  it('guesses a word from few changes only', () => {
    assert.equal(nearest('validty', ['validity', 'header']), 'validity')
    assert.equal(nearest('demos', ['demo', 'doctor']), 'demo')
    assert.equal(nearest('upload', ['demo', 'serve', 'sign', 'doctor']), null)
    assert.equal(nearest('', ['demo']), null)
  })
})
