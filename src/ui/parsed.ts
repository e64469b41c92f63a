import type { ReactiveElement } from 'lit'
import { property } from './decorators.js'
import type { Kind } from './values.js'

/** Attributes of each element that had a wrong value. */
const warned = new WeakMap<Element, Set<string>>()

/** Reads a value; one of another kind is reported once an attribute in the console, and is `undefined`. */
export function readOrWarn<T>(
  element: Element,
  attribute: string,
  kind: Kind<T>,
  raw: unknown,
): T | undefined {
  const value = kind.read(raw)
  if (value === undefined) {
    const names = warned.get(element) ?? new Set()
    warned.set(element, names)
    if (!names.has(attribute))
      console.warn(`<${element.localName}>: ${attribute} must be ${kind.expects}; ignored`)
    names.add(attribute)
  }
  return value
}

/**
 * A reactive property that is checked when it is set, by attribute or by script: a value of another kind is
 * reported once in the console and changes nothing, so that a typo does not kill a page. `null`, `undefined`
 * and taking the attribute away bring back the default.
 */
export function parsed<T>(attribute: string, kind: Kind<T>, initial?: T) {
  return (prototype: ReactiveElement, name: string): void => {
    const values = new WeakMap<object, T | undefined>()

    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: ReactiveElement): T | undefined {
        return values.get(this) ?? initial
      },
      set(this: ReactiveElement, raw: unknown) {
        const absent = raw === null || raw === undefined
        const value = absent ? undefined : readOrWarn(this, attribute, kind, raw)
        if (value === undefined && !absent) return
        const old = values.get(this)
        values.set(this, value)
        this.requestUpdate(name, old)
      },
    })
    property({ attribute, noAccessor: true })(prototype, name)
  }
}
