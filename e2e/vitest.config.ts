import { defineConfig } from 'vitest/config';

/** One browser at a time: two cores carry one journey well and two badly. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
  },
});
