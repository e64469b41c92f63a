/** Prefixes as folders within folders. */

export interface Crumb {
  readonly prefix: string
  /** Empty for the bucket itself. */
  readonly name: string
}

/** A prefix as it was meant: `trip` is the folder `trip/`. */
export function folderPrefix(text: string): string {
  return text === '' || text.endsWith('/') ? text : `${text}/`
}

/** The way from `root` to `prefix`, both included. */
export function crumbs(root: string, prefix: string): readonly Crumb[] {
  const way: Crumb[] = [{ prefix: root, name: nameOf(root) }]
  for (let at = prefix.indexOf('/', root.length); at >= 0; at = prefix.indexOf('/', at + 1)) {
    const part = prefix.slice(0, at + 1)
    way.push({ prefix: part, name: nameOf(part) })
  }
  return way
}

/** `a/b/` → `b`; `a//` → `/`, a folder without a name. */
export function nameOf(prefix: string): string {
  return prefix.slice(prefix.lastIndexOf('/', prefix.length - 2) + 1, -1) || prefix.slice(-1)
}

/** The folder that holds this one; `undefined` at the root. */
export function parentOf(root: string, prefix: string): string | undefined {
  return prefix === root ? undefined : crumbs(root, prefix).at(-2)?.prefix
}
