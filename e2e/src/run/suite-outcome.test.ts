import { expect, it } from 'vitest';
import { outcomeOf, sumLine, table } from './suite-outcome.ts';

const counts = { numPassedTests: 4, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0 };
const report = (changes: object) => JSON.stringify({ ...counts, testResults: [], ...changes });

it('reads the counts of a suite that went well', () => {
  const outcome = outcomeOf('shared', { report: report({}), exitCode: 0, seconds: 1 });
  expect(outcome).toEqual({ suite: 'shared', passed: 4, failed: 0, skipped: 1, seconds: 1 });
});

it('counts a suite that crashed before its report as one failure', () => {
  expect(outcomeOf('e2e', { report: undefined, exitCode: 137, seconds: 1 })).toMatchObject({
    passed: 0,
    failed: 1,
  });
  expect(outcomeOf('e2e', { report: '{"half', exitCode: 1, seconds: 1 })).toMatchObject({
    passed: 0,
    failed: 1,
  });
});

it('counts a runner that failed without a failed test, and a file that would not load', () => {
  expect(outcomeOf('client', { report: report({}), exitCode: 1, seconds: 1 })).toMatchObject({
    passed: 4,
    failed: 1,
  });
  const unloaded = report({ testResults: [{ status: 'failed', assertionResults: [] }], numFailedTests: 2 });
  expect(outcomeOf('client', { report: unloaded, exitCode: 1, seconds: 1 })).toMatchObject({ failed: 3 });
});

it('ends with the sum over all suites', () => {
  const outcomes = [
    outcomeOf('shared', { report: report({}), exitCode: 0, seconds: 1 }),
    outcomeOf('e2e', { report: undefined, exitCode: 1, seconds: 2 }),
  ];
  expect(sumLine(outcomes)).toBe('4 passed, 1 failed');
  expect(table(outcomes).split('\n')).toHaveLength(2);
});
