import { enFailures } from './en-failures.js'
import { enFiles } from './en-files.js'
import { enZone } from './en-zone.js'
import type { Strings } from './strings.js'

/** All English words, for those who translate. The element itself loads the parts when it needs them. */
export const en: Strings = { ...enZone, ...enFiles, ...enFailures }
