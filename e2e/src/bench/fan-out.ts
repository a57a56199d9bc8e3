import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { freePort } from '../harness/free-port.ts';
import { assembly } from '../harness/meetings.ts';
import { Product } from '../harness/product.ts';
import { WireClient } from '../wire/client.ts';
import type { WireRecord } from '../wire/records.ts';
import { redeem } from '../wire/seat.ts';
import { Crowd, type Delivery } from './crowd.ts';
import type { Figure } from './figure.ts';

const clients = 500;
const changes = 30;
const baseline = 'a bare Socket.IO server that sends the whole state to the same 500 clients';

/** One change of state to 500 connected clients: how long until all have it, and how much that is. */
export async function* fanOut(): AsyncGenerator<Figure> {
  const { ours, state } = await productDeliveries();
  const theirs = await wholeStateDeliveries(state);
  const figure = (metric: string, unit: 'ms' | 'bytes', of: keyof Delivery): Figure => ({
    ...{ bench: 'fan-out', metric, unit, samples: ours.map((delivery) => delivery[of]) },
    baseline: { what: baseline, samples: theirs.map((delivery) => delivery[of]) },
  });
  yield figure('time to all clients', 'ms', 'took');
  yield figure('bytes to all clients', 'bytes', 'bytes');
}

/** The product with everybody inside; one more opens and closes a camera. Also answers the whole state. */
async function productDeliveries(): Promise<{ ours: Delivery[]; state: WireRecord[] }> {
  await using product = await Product.start({ ENTENTE_LOG_LEVEL: 'warn' });
  const { invitations } = await product.createMeeting(assembly(clients + 1));
  const tokens: string[] = [];
  for (const { link } of invitations) tokens.push((await redeem(link)).token);
  const [driver = '', ...others] = tokens;
  // One more, in this process, makes the changes.
  using client = await WireClient.connect(product.url, { token: driver });
  await client.request('meeting.enter');
  await using crowd = await Crowd.gather(
    product.url,
    others.map((token) => ({ protocol: 2, token })),
    { enter: true },
  );
  const ours: Delivery[] = [];
  for (let change = 0; change < changes; change++) {
    const name = change % 2 === 0 ? 'source.open' : 'source.close';
    ours.push(
      await crowd.delivery(async () => {
        const answer = await client.request(name, { source: 'camera' });
        if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
        return answer.seq;
      }),
    );
  }
  const state = ['meeting', 'delegation', 'agenda-item', 'floor', 'participant'].flatMap((kind) =>
    client.mirror.of(kind),
  );
  return { ours, state };
}

/** The same clients at a server that knows nothing but to send everything. */
async function wholeStateDeliveries(records: readonly WireRecord[]): Promise<Delivery[]> {
  const http = createServer();
  const io = new Server(http);
  const port = await freePort();
  await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
  const handshakes = Array.from({ length: clients }, () => ({}));
  await using crowd = await Crowd.gather(`http://127.0.0.1:${port}`, handshakes, { enter: false });
  const found: Delivery[] = [];
  for (let seq = 1; seq <= changes; seq++)
    found.push(
      await crowd.delivery(async () => {
        io.emit('state', { type: 'snapshot', audience: 'public', epoch: 'bare', seq, records });
        return seq;
      }),
    );
  await io.close();
  return found;
}
