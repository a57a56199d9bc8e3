import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Journeys that look at screens and words and measure neither sound nor time. */
const screens = [
  'agenda',
  'documents',
  'invitations',
  'making',
  'messages',
  'organiser',
  'record',
  'sign-in',
];
const browsers = ['src/{journeys,looks}/**/*.test.ts', 'src/harness/media-harness.test.ts'];
const sideBySide = ['src/looks/*.test.ts', `src/journeys/{${screens.join()}}.test.ts`];

const project = (
  name: string,
  order: number,
  files: { readonly include: string[]; readonly exclude?: string[]; readonly maxWorkers: number | string },
): TestProjectInlineConfiguration => ({
  test: { name, ...files, testTimeout: 180_000, hookTimeout: 120_000, sequence: { groupOrder: order } },
});

/**
 * Two cores carry one journey that is measured well and two badly: those run alone, after everything that may run side by
 * side.
 */
export default defineConfig({
  test: {
    projects: [
      project('wire', 0, { include: ['src/**/*.test.ts'], exclude: browsers, maxWorkers: '100%' }),
      project('screens', 1, { include: sideBySide, maxWorkers: 2 }),
      project('journeys', 2, { include: browsers, exclude: sideBySide, maxWorkers: 1 }),
    ],
  },
});
