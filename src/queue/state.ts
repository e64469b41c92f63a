import type { Item, ItemError, ItemState, WaitReason } from './types.js'

/**
 * Which state may follow which. `removed` is not a state: a removed item is gone.
 *
 *     queued ─▶ signing ─▶ uploading ─▶ finishing ─▶ done
 *        ▲         ▲  └────────┬────────────┘
 *        │         │           ▼
 *        └─────────┴──────── waiting        any unfinished ─▶ failed ─▶ queued (retry)
 */
export const NEXT: Readonly<Record<ItemState, readonly ItemState[]>> = {
  queued: ['signing', 'waiting', 'failed'],
  signing: ['uploading', 'waiting', 'queued', 'failed'],
  uploading: ['finishing', 'done', 'waiting', 'queued', 'failed'],
  finishing: ['done', 'waiting', 'queued', 'failed'],
  waiting: ['signing', 'waiting', 'queued', 'failed'],
  done: [],
  failed: ['queued'],
}

/** Facts that may change besides the state. */
export type Facts = Partial<Pick<Item, 'attempt' | 'renewals' | 'sent' | 'key' | 'location' | 'etag'>>

export type Step =
  | { readonly state: 'queued' | 'signing' | 'uploading' | 'finishing' | 'done' }
  | { readonly state: 'waiting'; readonly wait: WaitReason; readonly error?: ItemError }
  | { readonly state: 'failed'; readonly error: ItemError }

/** The item after a step. Throws `TypeError` on a step that the table does not allow. */
export function step(item: Item, to: Step, facts: Facts = {}): Item {
  if (!NEXT[item.state].includes(to.state)) {
    throw new TypeError(`An item cannot go from ${item.state} to ${to.state}`)
  }
  return Object.freeze({ ...item, ...facts, wait: null, error: null, ...to }) as Item
}

/** The item with new facts in the same state. */
export function patch(item: Item, facts: Facts): Item {
  return Object.freeze({ ...item, ...facts })
}

export function isRunning(state: ItemState): boolean {
  return state === 'signing' || state === 'uploading' || state === 'finishing'
}

export function isEnded(state: ItemState): boolean {
  return state === 'done' || state === 'failed'
}
