import { systemClock } from '../../../server/src/clock.ts';
import { createMediasoupSfu } from '../../../server/src/media/mediasoup/mediasoup-sfu.ts';
import { keptLog } from '../../../server/src/media/testing/kept-log.ts';
import { workerBinary } from '../../../server/src/media/testing/worker-binary.ts';

/** An SFU with one worker, on the loopback and on free ports. */
export const benchSfu = () =>
  createMediasoupSfu({
    ...{ workers: 1, addresses: [{ ip: '127.0.0.1' }], basePort: 0, workerBin: workerBinary() },
    ...{ clock: systemClock, logger: keptLog().logger },
  });

/** Tells the parent what was done; a fault ends the process. */
export function answer(done: Promise<object>): void {
  done.then(
    (words) => process.send?.(words),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
