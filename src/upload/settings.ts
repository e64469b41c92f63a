import type { QueueSettings } from '../queue/types.js'

/** The attributes that the queue obeys, in the attributes' own units. */
export interface SettingsSource {
  readonly multiple: boolean
  readonly directory: boolean
  readonly accept: string
  readonly maxSize: number | undefined
  readonly minSize: number | undefined
  readonly maxFiles: number | undefined
  readonly concurrency: number
  readonly retries: number
  readonly manual: boolean
  readonly stallTimeout: number
  readonly responseTimeout: number
  readonly checksum: 'md5' | undefined
  readonly context: unknown
}

/** Takes one file only: a new one replaces it. */
export function takesOne({ multiple, directory }: Pick<SettingsSource, 'multiple' | 'directory'>): boolean {
  return !multiple && !directory
}

export function maxFiles(source: SettingsSource): number | undefined {
  return takesOne(source) ? 1 : source.maxFiles
}

/** `replaced`: items that leave once new ones are in, and do not count for `max-files`. */
export function settingsOf(source: SettingsSource, replaced: number): QueueSettings {
  const { accept, maxSize, minSize, concurrency, retries, manual, checksum, context } = source
  const most = maxFiles(source)
  return {
    accept,
    concurrency,
    retries,
    manual,
    stallTimeout: source.stallTimeout * 1000,
    responseTimeout: source.responseTimeout * 1000,
    checksum,
    ...(maxSize === undefined ? {} : { maxSize }),
    ...(minSize === undefined ? {} : { minSize }),
    ...(most === undefined ? {} : { maxFiles: most + replaced }),
    ...(context === undefined ? {} : { context }),
  }
}
