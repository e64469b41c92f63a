/// <reference types="vite/client" />
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite'
import '../src/define.js'

// Made by `npm run manifest`; before the first run there is none, and the tables are empty.
const manifests = import.meta.glob<{ default: unknown }>('../custom-elements.json', { eager: true })
for (const { default: manifest } of Object.values(manifests)) setCustomElementsManifest(manifest)

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: { title: 'Scheme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      description: 'Writing direction',
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light', direction: 'ltr' },
  parameters: {
    controls: { expanded: true },
    layout: 'padded',
    options: {
      storySort: {
        order: ['Getting started', 'Features', 'Looks', 'States of a file', 'Recipes', 'Failures', 'Theming'],
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement
      root.style.colorScheme = String(globals['scheme'])
      root.dir = String(globals['direction'])
      document.body.style.cssText =
        'background: Canvas; color: CanvasText; font-family: system-ui, sans-serif'
      return story()
    },
  ],
}

export default preview
