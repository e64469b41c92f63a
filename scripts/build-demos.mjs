/** Builds the demos that need a framework, from `demo/NAME` into `demo/built/NAME`, with the package as it is in `dist/`. */
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { build } from 'vite'

const isCustomElement = (tag) => tag === 'presigned-upload'

for (const name of ['react', 'vue']) {
  await build({
    root: fileURLToPath(new URL(`../demo/${name}`, import.meta.url)),
    configFile: false,
    base: './',
    logLevel: 'warn',
    plugins: name === 'vue' ? [vue({ template: { compilerOptions: { isCustomElement } } })] : [],
    build: {
      outDir: `../built/${name}`,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: false,
      chunkSizeWarningLimit: 1_000,
    },
  })
}
