/** How a suite ended. `note` says what a count cannot: that it crashed, or that a file of it would not load. */
export interface Outcome {
  readonly suite: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  readonly note?: string;
}

/** What we read of vitest's JSON report. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Reads a suite's report. A test file that would not load counts as one failed test, and so does a runner that failed
 * without naming a failed test, or that left no report: nothing that went wrong may add up to "0 failed".
 */
export function outcomeOf(
  suite: string,
  run: { readonly report: string | undefined; readonly exitCode: number; readonly seconds: number },
): Outcome {
  const { exitCode, seconds } = run;
  const crashed = { suite, passed: 0, failed: 1, skipped: 0, seconds, note: 'ended without a report' };
  if (run.report === undefined) return crashed;
  const report = parse(run.report);
  if (report === undefined) return { ...crashed, note: 'left a report that cannot be read' };
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  const counts = {
    suite,
    passed: report.numPassedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    seconds,
  };
  const failed = report.numFailedTests + unloaded;
  if (failed === 0 && exitCode !== 0)
    return { ...counts, failed: 1, note: `the runner exited with ${exitCode}` };
  return unloaded > 0
    ? { ...counts, failed, note: `${unloaded} files would not load` }
    : { ...counts, failed };
}

/** The line that ends a run; CI reads it. */
export function sumLine(outcomes: readonly Outcome[]): string {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  return `${passed} passed, ${failed} failed`;
}

/** One line a suite, in columns. */
export function table(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ suite }) => suite.length));
  return outcomes
    .map(({ suite, passed, failed, skipped, seconds, note }) => {
      const counts = [`${passed} passed`, `${failed} failed`, `${skipped} skipped`].map((count) =>
        count.padStart(12),
      );
      const time = `${seconds.toFixed(1)} s`.padStart(10);
      return `  ${suite.padEnd(width)}${counts.join('')}${time}${note === undefined ? '' : `  ${note}`}`;
    })
    .join('\n');
}

function parse(text: string): Report | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isReport(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isReport(value: unknown): value is Report {
  if (typeof value !== 'object' || value === null) return false;
  const counts = ['numPassedTests', 'numFailedTests', 'numPendingTests', 'numTodoTests'];
  return (
    counts.every((name) => typeof Reflect.get(value, name) === 'number') &&
    Array.isArray(Reflect.get(value, 'testResults'))
  );
}
