import { io, type Socket } from 'socket.io-client';
import type { FromCrowd, ToCrowd } from './crowd-words.ts';

/** A process full of clients that note when each state arrives and how large it is, and do nothing else. */
interface Arrivals {
  count: number;
  last: number;
  bytes: number;
}

const arrivals = new Map<number, Arrivals>();
let awaited: number | null = null;
let clients = 0;

function tell(message: FromCrowd): void {
  process.send?.(message);
}

function check(): void {
  if (awaited === null) return;
  const found = arrivals.get(awaited);
  if (found === undefined || found.count < clients) return;
  awaited = null;
  tell({ say: 'delivered', last: found.last, bytes: found.bytes });
}

function note(packet: string): void {
  const seq = Number(/"seq":(\d+)/.exec(packet.slice(0, 300))?.[1] ?? /"seq":(\d+)/.exec(packet)?.[1]);
  const found = arrivals.get(seq) ?? { count: 0, last: 0, bytes: 0 };
  arrivals.set(seq, {
    count: found.count + 1,
    last: performance.timeOrigin + performance.now(),
    bytes: found.bytes + Buffer.byteLength(packet),
  });
  check();
}

/** One client, ready when it is connected and, where it has to, inside. */
function connect(url: string, auth: object, enter: boolean): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, auth });
    socket.io.engine.on('packet', ({ data }: { data?: unknown }) => {
      if (typeof data === 'string' && data.startsWith('2["state"')) note(data);
    });
    socket.once('connect_error', reject);
    socket.once('connect', () => {
      if (!enter) resolve(socket);
      else
        socket.emit('meeting.enter', { id: 'enter-once', input: {} }, (answer: { ok: boolean }) => {
          if (answer.ok) resolve(socket);
          else reject(new Error(JSON.stringify(answer)));
        });
    });
  });
}

process.on('message', (message: ToCrowd) => {
  if (message.say === 'await') {
    awaited = message.seq;
    check();
    return;
  }
  const { url, handshakes, enter } = message;
  clients = handshakes.length;
  const all = async (): Promise<void> => {
    for (const handshake of handshakes) await connect(url, handshake, enter);
    arrivals.clear();
    tell({ say: 'ready' });
  };
  all().catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
