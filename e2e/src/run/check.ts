/** `npm run check`: all that can be proved without running the product, as many at a time as there are cores. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/** The longest first: then they end at about the same time. */
const waiting = ['lint', 'types', 'format', 'dead', 'boundaries', 'docs'];
const failed: string[] = [];

async function check(name: string): Promise<void> {
  const began = performance.now();
  const said: Buffer[] = [];
  const child = spawn('npm', ['run', '--silent', `check:${name}`], { stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) failed.push(name);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(
    `=== check:${name}${code === 0 ? '' : ' failed'}, ${seconds} s\n${Buffer.concat(said).toString()}`,
  );
}

async function work(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await check(name);
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
if (failed.length > 0) {
  console.error(`failed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
