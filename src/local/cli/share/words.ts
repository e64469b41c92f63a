const units = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

/** `2 days`, `1 hour 30 minutes`: the two greatest units, rounded down. */
export function durationText(seconds: number): string {
  const first = units.findIndex(([, length]) => seconds >= length)
  let rest = seconds
  const parts = units.slice(first < 0 ? -1 : first).map(([name, length]) => {
    const count = Math.floor(rest / length)
    rest -= count * length
    return count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`
  })
  return parts.slice(0, 2).filter(Boolean).join(' ') || '0 seconds'
}

/** In the time zone of this machine. */
export function dateText(time: number): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(time)
}

/** `12.3 MB`, in powers of 1000. */
export function sizeText(bytes: number): string {
  const names = ['B', 'kB', 'MB', 'GB', 'TB']
  const step = Math.min(Math.floor(Math.log10(Math.max(1, bytes)) / 3), names.length - 1)
  return `${(bytes / 1000 ** step).toFixed(step === 0 ? 0 : 1)} ${names[step]}`
}

/** A name as a terminal may show it: what would move its cursor, or the order of letters, is written out. */
export function visibleText(name: string): string {
  return name.replace(
    /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
