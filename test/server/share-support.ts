import assert from 'node:assert/strict'
import { createShareHandler, type ShareLink, type ShareOptions, type Store } from '../../src/server/index.js'
import { FakeStore, NOW, post } from './support.js'

export const SECRET = 'a secret of sixteen and more'
export const BASE = 'https://app.example/s'

export function sharing(options: Partial<ShareOptions> = {}) {
  return createShareHandler({
    store: new FakeStore(),
    secret: SECRET,
    authorize: () => true,
    now: () => NOW,
    ...options,
  })
}

export async function linkTo(
  handler: (request: Request) => Promise<Response>,
  body: unknown,
): Promise<ShareLink> {
  const response = await handler(post(body, {}, BASE))
  assert.equal(response.status, 201, await response.clone().text())
  assert.equal(response.headers.get('Cache-Control'), 'no-store')
  return (await response.json()) as ShareLink
}

export const open = (handler: (request: Request) => Promise<Response>, url: string) =>
  handler(new Request(url))

export function listed(keys: readonly string[], cursor?: string): Store {
  return Object.assign(new FakeStore(), {
    list: () =>
      Promise.resolve({
        objects: keys.map((key) => ({ key, size: 12_345_678, modified: '2026-01-01T10:00:00.000Z' })),
        ...(cursor === undefined ? {} : { cursor }),
      }),
  })
}
