import type { ArgTypes } from '@storybook/web-components-vite'
import type { Scene } from './scene.js'

const toggle = (description: string) => ({ control: 'boolean', description }) as const
const words = (description: string) => ({ control: 'text', description }) as const
const number = (description: string) => ({ control: { type: 'number', min: 1 }, description }) as const
/** Not to be set by hand. */
const hidden = { table: { disable: true } } as const

/** What a reader may change in every story; the rest of the element's attributes are in its table. */
export const controls: Partial<ArgTypes<Scene>> = {
  multiple: toggle('Many files; otherwise a new one replaces the one that is there'),
  directory: toggle('The button chooses a folder'),
  manual: toggle('Waits for `start()`'),
  disabled: toggle('Takes no files and no clicks'),
  accept: words('As on `<input type=file>`'),
  maxSize: words('`20MB`'),
  minSize: words('`1KB`'),
  maxFiles: number('At most so many'),
  concurrency: number('Transfers at once'),
  retries: number('Attempts a file'),
  width: words('Width of the place the element stands in'),
  files: hidden,
  carrier: hidden,
  loadTransport: hidden,
  sign: hidden,
  endpoint: hidden,
  slotted: hidden,
  className: hidden,
  strings: hidden,
  stallTimeout: hidden,
  then: hidden,
}
