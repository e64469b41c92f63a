/** The element in a story's canvas as a play function meets it: what is read and pressed. */
import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { PresignedUploadElement } from '../../src/define.js'
import type { Item } from '../../src/queue/types.js'

/** Milliseconds; a story may wait for a second attempt. */
const PATIENCE = { timeout: 8_000 }

export function look(canvas: HTMLElement) {
  const element = canvas.querySelector('presigned-upload')
  const root = element?.shadowRoot
  if (!element || !root) throw new Error('There is no element here')
  // The library knows roots only by what they can do.
  const inside = within(root as unknown as HTMLElement)

  return {
    element,
    root,

    /** Waits for words anywhere in the element. */
    async reads(words: string | RegExp): Promise<void> {
      await waitFor(() => expect(textOf(root)).toMatch(words), PATIENCE)
    },

    async press(name: string | RegExp): Promise<void> {
      await userEvent.click(await inside.findByRole('button', { name }, PATIENCE))
    },

    /** Waits until the items are like this. */
    async has(...states: Item['state'][]): Promise<void> {
      await waitFor(() => expect(statesOf(element)).toEqual(states), PATIENCE)
    },
  }
}

/** A play function that waits for words and does nothing. */
export function reads(words: string | RegExp) {
  return async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> =>
    await look(canvasElement).reads(words)
}

function statesOf({ items }: PresignedUploadElement): string[] {
  return items.map(({ state }) => state)
}

function textOf(root: ShadowRoot): string {
  return [...root.children]
    .filter(({ localName }) => localName !== 'style')
    .map(({ textContent }) => textContent?.replace(/\s+/g, ' ') ?? '')
    .join(' ')
}

/** A drag of these files over the element, or another kind of drag event. */
export function drag(element: HTMLElement, type: 'dragenter' | 'dragleave' | 'drop', ...files: File[]): void {
  const dataTransfer = new DataTransfer()
  for (const file of files) dataTransfer.items.add(file)
  element.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }))
}
