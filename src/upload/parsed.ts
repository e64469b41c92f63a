import type { ReactiveElement } from 'lit'
import { property } from './decorators.js'
import type { Kind } from './values.js'

/**
 * A reactive property that is checked when it is set, by attribute or by script: a value of another kind is
 * reported once in the console and changes nothing, so that a typo does not kill a page. `null`, `undefined`
 * and taking the attribute away bring back the default.
 */
export function parsed<T>(attribute: string, kind: Kind<T>, initial?: T) {
  return (prototype: ReactiveElement, name: string): void => {
    const values = new WeakMap<object, T | undefined>()
    const warned = new WeakSet<object>()

    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: ReactiveElement): T | undefined {
        return values.get(this) ?? initial
      },
      set(this: ReactiveElement, raw: unknown) {
        const absent = raw === null || raw === undefined
        const value = absent ? undefined : kind.read(raw)
        if (value === undefined && !absent) {
          if (!warned.has(this))
            console.warn(`<${this.localName}>: ${attribute} must be ${kind.expects}; ignored`)
          warned.add(this)
          return
        }
        const old = values.get(this)
        values.set(this, value)
        this.requestUpdate(name, old)
      },
    })
    property({ attribute, noAccessor: true })(prototype, name)
  }
}
