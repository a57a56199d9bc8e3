import { readdir, readFile, readlink } from 'node:fs/promises';

export interface Process {
  readonly pid: number;
  /** The command line, words parted by spaces. */
  readonly command: string;
}

/** Direct children of a process, from Linux's /proc. */
export async function childrenOf(parent: number): Promise<Process[]> {
  const found: Process[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = await readFile(`/proc/${name}/stat`, 'utf8');
      // The second field is the program's name in brackets and may hold anything.
      const ppid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      if (ppid !== parent) continue;
      const command = (await readFile(`/proc/${name}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
      found.push({ pid: Number(name), command });
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

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
