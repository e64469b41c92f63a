import type { DemoSettings } from './settings.js'

/** How the user chooses the two ports: by a variable or an option. */
export interface PortNames {
  readonly port: string
  readonly bucketPort: string
}

/** Why the servers did not start, and what to change. */
export function explainStart(error: unknown, { port }: DemoSettings, names: PortNames): string {
  const { code, port: taken, message } = error as NodeJS.ErrnoException & { port?: number }
  if (code !== 'EADDRINUSE' && code !== 'EACCES') return `The servers could not start: ${message}`
  const name = taken === port ? names.port : names.bucketPort
  const why = code === 'EACCES' ? 'may not be used' : 'is in use'
  return `Port ${taken} ${why}. Choose another with ${name}, e.g. ${name}=0 for any free one.`
}
