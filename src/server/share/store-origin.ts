import type { Store } from '../store.js'

/** Where the store's files are fetched from: asked of one signature, which nobody gets, and kept. */
export function storeOrigin(store: Store, now: () => number): () => Promise<string> {
  let known: Promise<string> | null = null
  return () =>
    (known ??= ask(store, now()).catch((error: unknown) => {
      known = null
      throw error
    }))
}

async function ask(store: Store, now: number): Promise<string> {
  const { url } = await store.presign({ method: 'GET', key: 'a', headers: {}, query: {}, validity: 60, now })
  return new URL(url).origin
}
