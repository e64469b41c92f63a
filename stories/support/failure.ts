/** A failure as a story: what the user reads in the element, and below it what the page's author is told. */
import type { StoryObj } from '@storybook/web-components-vite'
import { html, type TemplateResult } from 'lit'
import { expect, waitFor } from 'storybook/test'
import type { ItemError } from '../../src/queue/types.js'
import { report } from './files.js'
import { look, reads } from './look.js'
import { scene, type Scene } from './scene.js'

type Story = StoryObj<Scene>

/** A file fails with this code. */
export function failure(code: string, setting: Scene): Story {
  return {
    args: { files: [report()], ...setting },
    play: async ({ canvasElement }) => {
      const { element, reads } = look(canvasElement)
      const error = await waitFor(
        () => {
          const [item] = element.items
          if (item?.state !== 'failed') throw new Error(`The file is ${item?.state}`)
          return item.error
        },
        { timeout: 10_000 },
      )
      await expect(error.code).toBe(code)
      await expect(error.message).not.toBe('')
      await reads(error.message)
      await waitFor(() => expect(canvasElement.querySelector('dl')?.textContent).toContain(code))
    },
  }
}

/** A file is not taken: there is a notice and no item. `words` are what it says. */
export function rejection(code: string, setting: Scene, words: string): Story {
  return {
    args: setting,
    play: async (context) => {
      await reads(words)(context)
      const { canvasElement } = context
      await waitFor(() => expect(canvasElement.querySelector('dl')?.textContent).toContain(code))
    },
  }
}

/** The scene, with `item.error` in full below. */
export function explained(setting: Scene): TemplateResult {
  const explain = (event: Event, error: Partial<ItemError>) => {
    const list = (event.currentTarget as HTMLElement).querySelector('dl')
    if (list) list.replaceChildren(...rows(error))
  }
  return html`
    <div
      @upload-error=${(event: HTMLElementEventMap['upload-error']) =>
        explain(event, event.detail.item.error ?? {})}
      @upload-reject=${(event: HTMLElementEventMap['upload-reject']) =>
        explain(event, { code: event.detail.rejections[0]?.code ?? '' })}
    >
      ${scene(setting)}
      <dl style="font-size: 0.875em; max-inline-size: 560px"></dl>
    </div>
  `
}

function rows({ code, phase, status, storeCode, hint }: Partial<ItemError>): HTMLElement[] {
  return Object.entries({ code, phase, status, storeCode, hint }).flatMap(([name, value]) => {
    if (value === undefined || value === null || value === '') return []
    const [term, fact] = [document.createElement('dt'), document.createElement('dd')]
    term.textContent = `error.${name}`
    fact.textContent = String(value)
    return [term, fact]
  })
}
