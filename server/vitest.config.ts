import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'setup/**/*.test.ts'],
    // All cores: of two, vitest would use one.
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is polled comes at once, unless the machine has much else to do.
    expect: { poll: { timeout: 20_000 } },
  },
});
