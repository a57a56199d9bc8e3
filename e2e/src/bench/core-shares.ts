import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** Percent of one core. */
export interface CoreShares {
  readonly node: number;
  readonly worker: number;
}

/** The shares of a core that a server and its media worker take, once a period (ms). */
export async function coreShares(
  pids: { readonly node: number; readonly worker: number },
  { period, periods }: { readonly period: number; readonly periods: number },
): Promise<CoreShares[]> {
  const found: CoreShares[] = [];
  const read = async () => ({
    at: performance.now(),
    node: await cpu(pids.node),
    worker: await cpu(pids.worker),
  });
  let before = await read();
  for (let taken = 0; taken < periods; taken += 1) {
    await pause(period);
    const now = await read();
    const share = (of: 'node' | 'worker'): number => ((now[of] - before[of]) / (now.at - before.at)) * 100;
    found.push({ node: share('node'), worker: share('worker') });
    before = now;
  }
  return found;
}

/** What a process has used of a processor so far, ms: Linux counts it in hundredths of a second. */
async function cpu(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8');
  // Behind the name of the command, which may hold spaces: utime and stime are fields 14 and 15 of proc(5).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
