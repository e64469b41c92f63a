import { fileURLToPath } from 'node:url'

/** A folder as it lies in the package and in the repository. */
export function packageFolder(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url))
}

/** Scripts for a script tag, the element of a folder among them. */
export const bundle = packageFolder('dist/cdn')
