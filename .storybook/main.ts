import type { StorybookConfig } from '@storybook/web-components-vite'

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The schemes are switched by `color-scheme`, which the substitute for `light-dark()` does not follow. No file is
  // inlined: what stands for an object of a bucket has an address.
  viteFinal: (config) => ({
    ...config,
    build: { ...config.build, assetsInlineLimit: 0, cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  }),
}

export default config
