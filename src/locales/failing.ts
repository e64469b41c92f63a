/** What describes failures, for the user and for the page's author; loaded with the first one. */
export { enFailures } from './en-failures.js'
export { hint } from './hints.js'
