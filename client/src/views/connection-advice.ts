import type { ConnectionReport } from '@entente/shared/room/device-check';

/** Sound of a voice and one picture each way, kbit/s: below this, pictures yield. */
const comfortable = 600;

/** From here on a voice is heard to suffer, per cent. */
const noticeable = 3;

/** What a reader can do about a connection, the gravest first; null where there is nothing to do. */
export type ConnectionAdvice = 'none' | 'lossy' | 'thin' | 'relay' | 'tcp' | null;

export function connectionAdvice({ path, up, down, loss }: ConnectionReport): ConnectionAdvice {
  if (path === 'none') return 'none';
  if (loss >= noticeable) return 'lossy';
  if (Math.min(up, down) < comfortable) return 'thin';
  return path === 'udp' ? null : path;
}
