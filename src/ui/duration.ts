import type { Kind } from './values.js'

const SECONDS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 }

/** Seconds of `90s`, `15m`, `2h`, `7d` or `3600`; `null` for anything else. */
export function parseDuration(text: string): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*([smhd])?\s*$/i.exec(text)
  const unit = SECONDS[(match?.[2] ?? '').toLowerCase()]
  return match && unit ? Number(match[1]) * unit : null
}

/** Seconds; a string as `parseDuration` reads it. */
export const duration: Kind<number> = {
  expects: 'a time such as 90s, 15m, 2h or 7d',
  read: (value) => parseDuration(String(value)) || undefined,
}
