import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = process.env['GIAOLIEN_SERVER'] ?? 'http://127.0.0.1:8137';

export default defineConfig({
  plugins: [react()],
  worker: { format: 'es' },
  server: {
    port: 5173,
    proxy: { '/api': { target: SERVER, changeOrigin: false } },
  },
  build: {
    target: 'es2023',
    // New enough for light-dark(): an older target rewrites it into something that ignores the chosen scheme.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    // The policy allows fonts and images from this host only, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        advancedChunks: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui)\// },
            { name: 'tanstack', test: /node_modules\/@tanstack\// },
          ],
        },
      },
    },
  },
});
