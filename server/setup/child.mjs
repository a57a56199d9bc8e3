import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** How many of the last lines are kept for telling what went wrong. */
const tailLength = 30;

/**
 * Runs a program to its end. Its output is not shown: each line goes to `onLine`, the last ones are returned.
 * If the set-up is interrupted, the program and all that it started are stopped.
 *
 * @param {readonly [command: string, ...args: string[]]} words
 * @param {{
 *   cwd: string,
 *   env: NodeJS.ProcessEnv,
 *   guard: import('./guard.mjs').Guard,
 *   onLine?: (line: string) => void,
 * }} options
 * @returns {Promise<{ ok: boolean, tail: readonly string[] }>}
 */
export async function run([command, ...args], { cwd, env, guard, onLine = () => undefined }) {
  const windows = process.platform === 'win32';
  // A process group of its own lets us stop make together with its compilers. On Windows, npm and vite are .cmd files,
  // which only a shell can start.
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !windows,
    shell: windows,
  });
  /** @type {string[]} */
  const tail = [];

  /** @param {string} line */
  function take(line) {
    onLine(line);
    tail.push(line);
    if (tail.length > tailLength) tail.shift();
  }

  createInterface({ input: child.stdout }).on('line', take);
  createInterface({ input: child.stderr }).on('line', take);

  function stop() {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(windows ? child.pid : -child.pid, 'SIGKILL');
    } catch {
      // It ended meanwhile.
    }
  }

  return guard.during(
    stop,
    () =>
      new Promise((resolve) => {
        child.once('error', (error) => {
          resolve({ ok: false, tail: [`${command}: ${error.message}`] });
        });
        child.once('close', (code) => {
          resolve({ ok: code === 0, tail });
        });
      }),
  );
}
