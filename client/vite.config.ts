import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { firstScreens } from './vite-first-screens.ts';
import { noJsonSchema } from './vite-no-json-schema.ts';
import { pdfParts } from './vite-pdf-parts.ts';
import { parsedTexts } from './vite-texts.ts';

/** In development the pages come from Vite and everything else from the server beside it. */
const server = `http://localhost:${process.env['ENTENTE_PORT'] ?? '4000'}`;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pdfParts(), noJsonSchema(), parsedTexts(), firstScreens()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // The first engines with light-dark(), on which both themes stand.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  server: {
    proxy: {
      '/api': server,
      '/socket.io': { target: server, ws: true },
    },
  },
});
