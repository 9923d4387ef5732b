import { fileURLToPath } from 'node:url'

import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const server = `http://127.0.0.1:${process.env.THROUGHLINE_PORT ?? 4000}`

/** What the server answers itself. It refuses other origins, so while developing the questions go on under its own. */
const toServer = Object.fromEntries(
  ['/graphql', '/files', '/uploads', '/imports', '/schema.graphql', '/healthz', '/readyz'].map((path) => [
    path,
    {
      target: server,
      changeOrigin: true,
      headers: { origin: server, 'sec-fetch-site': 'same-origin' },
    },
  ]),
)

/** An entry page, by its whole path: the build would look for another in the checkout, `npm run dev` in `root`. */
const pageAt = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: 'client',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // Browsers that know light-dark(): else it is rewritten into something that custom properties do not survive.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
    rolldownOptions: {
      // Directives for other bundlers mean nothing here.
      onwarn: (warning, warn) => (warning.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : warn(warning)),
      input: { index: pageAt('client/index.html'), graphiql: pageAt('client/graphiql/index.html') },
    },
  },
  worker: { format: 'es' },
  server: { port: 5173, strictPort: true, proxy: toServer },
})
