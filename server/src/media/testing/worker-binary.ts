import { findWorkerBinary } from '../../../setup/worker-location.mjs';

/** The worker for tests; without one the message says what to type. */
export function workerBinary(): string {
  const found = findWorkerBinary(process.env);
  if (found === undefined)
    throw new Error('There is no media worker yet. Type `npm start` once in the project: it makes one.');
  return found;
}
