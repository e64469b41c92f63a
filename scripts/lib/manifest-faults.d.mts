export function manifestFaults(
  manifest: { readonly modules: readonly { readonly declarations: readonly object[] }[] },
  isKnown: (name: string) => boolean,
): string[]
export function exportsOf(text: string): string[]
