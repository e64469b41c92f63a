/** What a key means in the list of a folder. */

export type RowCommand =
  | { readonly do: 'go'; readonly to: number; readonly extend: boolean }
  | {
      readonly do: 'toggle' | 'extend' | 'enter' | 'all' | 'none' | 'up' | 'next-control' | 'previous-control'
    }
  | { readonly do: 'find'; readonly letter: string }

export interface RowPlace {
  /** Index of the row with the focus. */
  readonly at: number
  readonly count: number
  /** Rows that are seen at once. */
  readonly page: number
  /** The focus is on the row itself, not on a control in it. */
  readonly onRow: boolean
  readonly rightToLeft: boolean
}

export type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** `undefined`: the key has no meaning here, the browser may have it. */
export function rowCommand(event: Key, place: RowPlace): RowCommand | undefined {
  const { key, shiftKey: extend } = event
  const { onRow } = place
  if (event.altKey) return key === 'ArrowUp' ? { do: 'up' } : undefined
  if (event.ctrlKey || event.metaKey) return key.toLowerCase() === 'a' ? { do: 'all' } : undefined
  const to = target(key, place)
  if (to !== undefined) return { do: 'go', to: Math.min(Math.max(to, 0), place.count - 1), extend }
  if (key === 'ArrowLeft' || key === 'ArrowRight')
    return { do: (key === 'ArrowRight') === place.rightToLeft ? 'previous-control' : 'next-control' }
  if (key === 'Escape') return { do: 'none' }
  if (!onRow) return undefined
  if (key === ' ') return { do: extend ? 'extend' : 'toggle' }
  if (key === 'Enter') return { do: 'enter' }
  if (key === 'Backspace') return { do: 'up' }
  return [...key].length === 1 ? { do: 'find', letter: key } : undefined
}

function target(key: string, { at, page, count }: RowPlace): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }
  return targets[key]
}
