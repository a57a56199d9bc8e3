import { openServer, type RunningServer } from './compose.ts';
import { readConfig, type Config } from './config.ts';
import { openLog, type Logger } from './log.ts';
import { configAdvice, startupAdvice } from './startup-advice.ts';

/** How long a stop may take before the process ends anyway, in ms. */
const patience = 10_000;

/** Within this time a second signal is the same one: npm passes on what the terminal has sent already; in ms. */
const echo = 1000;

/**
 * Starts a server by the environment (and what `prepare` makes of it), says what `greeting` makes of it, and stops it at SIGINT or SIGTERM; a later second
 * signal ends it at once. Where it cannot start it says what to do and leaves with exit code 1 (a wrong setting: 2).
 */
export async function run(
  greeting: (server: RunningServer) => readonly string[] | Promise<readonly string[]>,
  prepare: (config: Config) => Config | Promise<Config> = (config) => config,
): Promise<void> {
  const read = readConfig();
  if (!read.ok) {
    leave(configAdvice(read.error), 2);
    return;
  }
  let server: RunningServer;
  let log: Logger;
  try {
    const config = await prepare(read.value);
    log = openLog(config.log);
    server = await openServer(config, log);
  } catch (error) {
    leave(startupAdvice(error, read.value), 1);
    return;
  }
  stopOnSignal(server, log);
  const lines = await greeting(server);
  process.stdout.write(`\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n\n`);
}

function leave(advice: string, code: number): void {
  process.stderr.write(`${advice}\n`);
  process.exitCode = code;
}

function stopOnSignal(server: RunningServer, log: Logger): void {
  let since: number | null = null;
  const stop = (): void => {
    if (since !== null && performance.now() - since > echo) process.exit(1);
    if (since !== null) return;
    since = performance.now();
    log.info('stopping');
    setTimeout(() => process.exit(1), patience).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'not stopped in order');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}
