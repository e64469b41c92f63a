import { enFailures } from './en-failures.js'
import { enFiles } from './en-files.js'
import { enLinks } from './en-links.js'
import { enZone } from './en-zone.js'
import type { FailureStrings, Strings } from './strings.js'

/** The zone has the sentences that the failures leave out; a test holds that none is missing. */
const errors = { ...enZone.errors, ...enFailures } satisfies FailureStrings as Strings['errors']

/** All English words, for those who translate. The element itself loads the parts when it needs them. */
export const en: Strings = { ...enZone, ...enFiles, ...enLinks, errors }
