import { constants } from 'node:os';

/**
 * Holds what must be undone if the set-up is interrupted: children to stop, half-written folders, locks.
 *
 * @typedef {{
 *   during: <T>(undo: () => void, work: () => Promise<T>) => Promise<T>,
 *   unbroken: <T>(work: () => Promise<T>) => Promise<T>,
 *   close: () => void,
 * }} Guard
 */

/** @type {readonly ('SIGINT' | 'SIGTERM' | 'SIGHUP')[]} */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * `during(undo, work)` runs `work`; `undo` (synchronous) runs once, after it or when a signal cuts it short.
 * `unbroken(work)` lets a signal wait until `work` is through.
 *
 * @returns {Guard}
 */
export function createGuard() {
  /** @type {Set<() => void>} */
  const pending = new Set();
  let unbroken = false;
  /** @type {NodeJS.Signals | undefined} */
  let postponed;

  /** @param {NodeJS.Signals} signal */
  function stop(signal) {
    if (unbroken) {
      if (postponed === undefined) process.stderr.write('\nset-up: stopping as soon as that is finished\n');
      postponed = signal;
      return;
    }
    // Last in, first out: a child is stopped before the folder it writes to is removed.
    for (const undo of [...pending].reverse()) undo();
    process.stderr.write('\nset-up interrupted; nothing half-done is left behind.\n');
    process.exit(128 + constants.signals[signal]);
  }

  for (const signal of signals) process.on(signal, stop);

  return {
    async during(undo, work) {
      pending.add(undo);
      try {
        return await work();
      } finally {
        if (pending.delete(undo)) undo();
      }
    },
    async unbroken(work) {
      unbroken = true;
      try {
        return await work();
      } finally {
        unbroken = false;
        if (postponed !== undefined) stop(postponed);
      }
    },
    close() {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
