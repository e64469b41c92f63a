/** A page that loads the element twice is warned and lives. */
export function register(name: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined') return
  if (customElements.get(name)) console.warn(`<${name}> is registered already`)
  else customElements.define(name, element)
}
