import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { assembly } from '../harness/meetings.ts';
import { Product } from '../harness/product.ts';
import { WireClient } from './client.ts';
import { redeem, type Seat } from './seat.ts';

const rounds = 20;
/** Whose commands stream, all at once, while the server is killed. */
const streaming = 6;
const sources = ['microphone', 'camera', 'screen'] as const;

/** What the server has said yes to, and what it may have done without saying so. */
interface Promised {
  readonly inside: Set<string>;
  /** By participant: the sources that are open as acknowledged, and as they would be with the unanswered command. */
  readonly open: Map<string, { acknowledged: string[]; possible: string[] }>;
  seq: number;
  /** The last command of the first of them that was acknowledged. */
  last: { readonly id: string; readonly name: string; readonly input: object } | null;
}

it(
  `loses nothing acknowledged when the server is killed in the middle of a stream of commands, ${rounds} times`,
  { timeout: 600_000 },
  async () => {
    await using product = await Product.start({ ENTENTE_GRACE: '3600', ENTENTE_LOG_LEVEL: 'warn' });
    const newcomers = rounds * 8;
    const { invitations } = await product.createMeeting(assembly(streaming + newcomers));
    const seats = new Map<string, Seat>();
    for (const { participantId, link } of invitations) seats.set(participantId, await redeem(link));
    const streamers = invitations.slice(0, streaming).map(({ participantId }) => participantId);
    const waiting = invitations.slice(streaming).map(({ participantId }) => participantId);
    const promised: Promised = { inside: new Set(), open: new Map(), seq: 0, last: null };

    for (let round = 0; round < rounds; round++) {
      const killAfter = 5 + ((round * 37) % 60);
      let answered = 0;
      let killed: Promise<void> | null = null;
      const onAck = (seq: number): void => {
        promised.seq = Math.max(promised.seq, seq);
        if (++answered >= killAfter) killed ??= product.kill();
      };
      const connect = (id: string) => WireClient.connect(product.url, { token: seats.get(id)?.token ?? '' });
      const clients = await Promise.all(streamers.map(async (id) => ({ id, client: await connect(id) })));
      const entering = waiting.splice(0, 8);
      await Promise.all([
        ...clients.map(({ id, client }) =>
          stream(client, id, { promised, onAck, repeats: id === streamers[0] }),
        ),
        ...entering.map(async (id) => enter(await connect(id).catch(() => null), id, { promised, onAck })),
      ]);
      for (const { client } of clients) client[Symbol.dispose]();
      killed ??= product.kill();
      await killed;
      await product.start();
      await compare(await connect(streamers[0] ?? ''), promised, round);
    }
    expect(promised.inside.size).toBeGreaterThan(streaming + rounds);
  },
);

interface Course {
  readonly promised: Promised;
  readonly onAck: (seq: number) => void;
  /** Whether its last command is sent again after the restart. */
  readonly repeats?: boolean;
}

async function enter(client: WireClient | null, id: string, { promised, onAck }: Course): Promise<void> {
  const answer = await client?.request('meeting.enter').catch(() => null);
  if (answer?.ok !== true) return;
  promised.inside.add(id);
  onAck(answer.seq);
}

/** Enters, then opens and closes its sources one after another until the connection breaks. */
async function stream(client: WireClient, id: string, course: Course): Promise<void> {
  await enter(client, id, course);
  const { promised, onAck } = course;
  const record = client.mirror.find('participant', id);
  const known = Array.isArray(record?.['open']) ? record['open'].map(String) : [];
  for (let step = 0; client.socket.connected; step++) {
    const now = promised.open.get(id)?.acknowledged ?? known;
    const source = sources[step % sources.length] ?? 'camera';
    const isOpen = now.includes(source);
    const next = isOpen ? now.filter((one) => one !== source) : [...now, source].sort();
    promised.open.set(id, { acknowledged: now, possible: next });
    const name = isOpen ? 'source.close' : 'source.open';
    const command = { id: `${id}-${randomUUID()}`.slice(0, 64), name, input: { source } };
    const answer = await client.request(name, command.input, command).catch(() => null);
    if (answer === null) return;
    promised.open.set(id, { acknowledged: answer.ok ? next : now, possible: answer.ok ? next : now });
    if (answer.ok) {
      if (course.repeats) promised.last = command;
      onAck(answer.seq);
    } else expect(answer.error.code).toBe('rate.exceeded');
  }
}

/** Holds the state after the restart against all that was promised; what was possible becomes known. */
async function compare(client: WireClient, promised: Promised, round: number): Promise<void> {
  await client.next('state');
  const { mirror } = client;
  expect(mirror.seq, `round ${round}: the sequence did not go back`).toBeGreaterThanOrEqual(promised.seq);
  const inside = new Set(mirror.of('participant').map(({ id }) => id));
  expect(
    [...promised.inside].filter((id) => !inside.has(id)),
    `round ${round}: entered and lost`,
  ).toEqual([]);
  for (const [id, { acknowledged, possible }] of promised.open) {
    const now = mirror.find('participant', id)?.['open'];
    expect([acknowledged, possible], `round ${round}: open sources of ${id}`).toContainEqual(now);
    const list = Array.isArray(now) ? now.map(String) : [];
    promised.open.set(id, { acknowledged: list, possible: list });
  }
  if (promised.last !== null) {
    const { id, name, input } = promised.last;
    const { seq } = mirror;
    expect(await client.request(name, input, { id }), `round ${round}: a repeat`).toMatchObject({ ok: true });
    expect(mirror.seq, `round ${round}: a repeat acts once, also over a restart`).toBe(seq);
  }
  client[Symbol.dispose]();
}
