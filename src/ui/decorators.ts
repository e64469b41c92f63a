import type { PropertyDeclaration, ReactiveElement } from 'lit'

/**
 * Lit's `@property` and `@state` for the experimental decorators that this package is compiled with. Lit's own serve
 * two kinds of decorators, which costs every page half a kilobyte.
 */
export function property(declaration?: PropertyDeclaration) {
  return (prototype: ReactiveElement, name: string): void =>
    (prototype.constructor as typeof ReactiveElement).createProperty(name, declaration)
}

export function state() {
  return property({ attribute: false, state: true })
}
