/** An object store for development and tests, and the demo. Node only; not for production. */
export type { CorsRule } from './cors.js'
export { startDemo, type Demo, type DemoKey, type DemoOptions, type DemoSigning } from './demo.js'
export { runDemo } from './demo/run-demo.js'
export { readSettings, SettingsError, type DemoSettings } from './demo/settings.js'
export type { DialectName } from './dialects/choose.js'
export type { ObjectRecord } from './disk/object-record.js'
export type { FaultBoard } from './faults/fault-board.js'
export type { Fault, FaultEffect, FaultKind, FaultTarget } from './faults/fault.js'
export {
  createObjectStore,
  maxObjectSize,
  type ObjectStore,
  type ObjectStoreOptions,
  type StoredObject,
} from './object-store.js'
export type { RequestEntry } from './request-log.js'
export type { Credential, SignatureScheme } from './signature/scheme.js'
