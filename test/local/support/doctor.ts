import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestContext } from 'node:test'
import { type Fault, type ObjectStore, type ObjectStoreOptions } from '../../../src/local/index.js'
import { toNodeListener, type WebHandler } from '../../../src/node.js'
import {
  cos,
  createSigningHandler,
  type Credentials,
  type SigningOptions,
} from '../../../src/server/index.js'
import type { Grant } from '../../../src/wire.js'
import type { Check } from '../../../src/local/cli/doctor/check.js'
import { runCommand } from './cli.js'
import { key, startStore } from './store.js'

export const origin = 'https://app.example'

export interface Patient {
  readonly store: ObjectStore
  readonly endpoint: string
}

export interface Illness {
  readonly store?: Partial<ObjectStoreOptions>
  /** What the endpoint signs with. */
  readonly credentials?: Credentials
  readonly handler?: Partial<SigningOptions<unknown>>
  /** Stands between the page and the handler. */
  readonly wrap?: (handler: WebHandler, store: ObjectStore) => WebHandler
  readonly faults?: readonly Fault[]
}

/** A bucket and an endpoint that are well, but for what is asked for. */
export async function startPatient(t: TestContext, illness: Illness = {}): Promise<Patient> {
  const { handler = {}, credentials = key, wrap = (healthy) => healthy, faults = [] } = illness
  const store = await startStore(t, { cors: { origins: [origin] }, ...illness.store })
  for (const fault of faults) store.faults.add(fault)
  const healthy = createSigningHandler({
    store: cos({
      bucket: 'b-1250000000',
      region: 'local',
      credentials,
      domain: store.host,
      protocol: 'http',
    }),
    authorize: () => true,
    allowOrigin: [origin],
    ...handler,
  })
  return { store, endpoint: await startEndpoint(t, wrap(healthy, store)) }
}

export async function startEndpoint(t: TestContext, handler: WebHandler): Promise<string> {
  const server = createServer(toNodeListener(handler)).listen(0, '127.0.0.1')
  t.after(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/sign`
}

/** Passes on what the handler grants, changed. */
export function changedGrant(change: (grant: Grant) => unknown): NonNullable<Illness['wrap']> {
  return (handler) => async (request) => {
    const answer = await handler(request)
    if (request.method !== 'POST' || answer.status !== 200) return answer
    const body = JSON.stringify(change((await answer.json()) as Grant))
    return new Response(body, { status: 200, headers: answer.headers })
  }
}

/** Passes on what the handler answers, with other headers; `null` takes one out. */
export function changedHeaders(
  changes: Readonly<Record<string, string | null>>,
): NonNullable<Illness['wrap']> {
  return (handler) => async (request) => {
    const answer = await handler(request)
    const headers = new Headers(answer.headers)
    for (const [name, value] of Object.entries(changes)) {
      if (value === null) headers.delete(name)
      else headers.set(name, value)
    }
    return new Response(answer.body, { status: answer.status, headers })
  }
}

export interface Report {
  readonly code: number | null
  readonly checks: readonly Check[]
  /** Of one level, as `name: found`. */
  readonly at: (level: Check['level']) => readonly string[]
  readonly fixOf: (name: string) => string
}

/** Has the endpoint examined; whatever is found, no signature and no key may be in what is printed. */
export async function examine(endpoint: string, args: readonly string[] = []): Promise<Report> {
  const ran = await runCommand(['doctor', endpoint, '--origin', origin, '--json', ...args])
  assert.equal(ran.err, '')
  assert.doesNotMatch(ran.out, /q-sign|q-ak|X-Amz|AKIDtest|secret-of-the-test/i)
  const checks = JSON.parse(ran.out) as Check[]
  for (const { level, name, fix } of checks)
    assert.equal(fix !== undefined, level === 'warn' || level === 'fail', `${name} says what to change`)
  return {
    code: ran.code,
    checks,
    at: (level) =>
      checks.filter((check) => check.level === level).map(({ name, found }) => `${name}: ${found}`),
    fixOf: (name) => checks.find((check) => check.name === name)?.fix ?? '',
  }
}
