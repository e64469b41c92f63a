export type Level = 'ok' | 'warn' | 'fail' | 'skip'

/** One line of the report. Nothing in it holds a signed URL, a token or a key. */
export interface Check {
  readonly name: string
  readonly level: Level
  /** What was seen. */
  readonly found: string
  /** What to change; may have several lines. */
  readonly fix?: string
}

export const ok = (name: string, found: string): Check => ({ name, level: 'ok', found })
export const skip = (name: string, found: string): Check => ({ name, level: 'skip', found })
export const warn = (name: string, found: string, fix: string): Check => ({ name, level: 'warn', found, fix })
export const fail = (name: string, found: string, fix: string): Check => ({ name, level: 'fail', found, fix })

/** The table, and below each line that is not well what to change. */
export function table(checks: readonly Check[]): string[] {
  const width = Math.max(...checks.map(({ name }) => name.length))
  const indent = ' '.repeat(6 + width + 2)
  return checks.flatMap(({ level, name, found, fix }) => [
    `${level.padEnd(6)}${name.padEnd(width)}  ${found}`,
    ...(fix === undefined ? [] : fix.split('\n').map((line) => `${indent}${line}`)),
  ])
}

export function summary(checks: readonly Check[]): string {
  const count = (level: Level): number => checks.filter((check) => check.level === level).length
  const [fails, warns] = [count('fail'), count('warn')]
  return `${count('ok')} ok, ${plural(warns, 'warning')}, ${plural(fails, 'failure')}`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
