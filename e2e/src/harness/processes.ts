import { readdir, readFile, readlink } from 'node:fs/promises';

export interface Process {
  readonly pid: number;
  /** The command line, words parted by spaces. */
  readonly command: string;
}

/** Direct children of a process, from Linux's /proc: those of each of its threads. */
export async function childrenOf(parent: number): Promise<Process[]> {
  const threads = await readdir(`/proc/${parent}/task`).catch(() => []);
  const found: Process[] = [];
  for (const thread of threads)
    for (const child of (await textOf(`/proc/${parent}/task/${thread}/children`)).trim().split(/\s+/)) {
      if (child === '') continue;
      const command = (await textOf(`/proc/${child}/cmdline`)).replaceAll('\0', ' ').trim();
      found.push({ pid: Number(child), command });
    }
  return found;
}

/** Empty if whatever it tells of has ended while we looked. */
const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

/** Which of these processes holds a UDP port of this machine; undefined if none does. */
export async function holderOf(port: number, processes: readonly Process[]): Promise<Process | undefined> {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  const lines = (await readFile('/proc/net/udp', 'utf8')).split('\n').map((line) => line.trim().split(/\s+/));
  const sockets = lines
    .filter((fields) => fields[1]?.endsWith(`:${wanted}`) === true)
    .map((fields) => `socket:[${fields[9] ?? ''}]`);
  for (const one of processes) {
    const folder = `/proc/${one.pid}/fd`;
    const handles = await readdir(folder).catch(() => []);
    const targets = await Promise.all(
      handles.map((handle) => readlink(`${folder}/${handle}`).catch(() => '')),
    );
    if (targets.some((target) => sockets.includes(target))) return one;
  }
  return undefined;
}
