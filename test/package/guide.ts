/** A guide in `docs/`, the manifest, and what both say of an element. */
import assert from 'node:assert/strict'
import { read } from './support.js'

export interface Documented {
  readonly name: string
  readonly description: string
  readonly default?: string
}

export interface DocumentedElement {
  readonly tagName: string
  readonly attributes: readonly Documented[]
  readonly events: readonly Documented[]
  readonly slots: readonly Documented[]
  readonly cssParts: readonly Documented[]
  readonly cssProperties: readonly Documented[]
  readonly cssStates: readonly Documented[]
}

export async function documented(tag: string): Promise<DocumentedElement> {
  const manifest = JSON.parse(await read('custom-elements.json')) as {
    readonly modules: readonly { readonly declarations: readonly DocumentedElement[] }[]
  }
  const found = manifest.modules
    .flatMap(({ declarations }) => declarations)
    .find(({ tagName }) => tagName === tag)
  assert.ok(found, tag)
  return found
}

/** Cells of the table below a heading, without its head. */
export function table(guide: string, heading: string): string[][] {
  const section = guide.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? ''
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => plain(cell).trim()),
  )
}

export const plain = (text: string) => text.replaceAll('`', '')
export const cells = ({ name, description }: Documented) => [name, plain(description)]
export const names = (list: readonly Documented[]) => list.map(({ name }) => name).sort()
