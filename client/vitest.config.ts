import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  test: {
    name: 'client',
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    // A fresh context for each file, at a quarter of the cost of a fresh process.
    pool: 'vmThreads',
    // All cores: of two, vitest would use one.
    maxWorkers: '100%',
    // Whatever is waited for comes at once, unless the machine has much else to do.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    setupFiles: ['src/ui/testing/setup.ts'],
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
});
