import type { Refusal } from '@entente/shared/errors';
import { ParticipantId } from '@entente/shared/ids';
import { err, ok, type Result } from '@entente/shared/result';
import { expect, it } from 'vitest';
import type { Ask } from '../signalling/ask.ts';
import { Outbox } from './outbox.ts';

const sender = ParticipantId.parse('linh');
const message = { conversation: 'all', to: { kind: 'all' as const }, text: 'Good morning' };

/** A server that answers when told to. */
function server() {
  const asked: { id: string | undefined; answer: (result: Result<never, Refusal>) => void }[] = [];
  const ask: Ask = (_, __, options) =>
    new Promise((resolve) => {
      asked.push({ id: options?.id, answer: resolve });
    });
  return { ask, asked };
}

/** What was answered has been heard. */
const heard = () => new Promise((resolve) => setTimeout(resolve));

it('holds a message until the server has it, under the id that it will have', async () => {
  const { ask, asked } = server();
  const outbox = new Outbox({ ask, sender });
  outbox.send(message);
  const [outgoing] = outbox.outgoing.get();
  expect(outgoing).toMatchObject({ text: 'Good morning', fate: { is: 'sending' } });
  expect(outgoing?.id).toBe(`linh.${asked[0]?.id ?? ''}`);
  asked[0]?.answer(ok({ output: {}, seq: 1 } as never));
  await heard();
  expect(outbox.outgoing.get()).toEqual([]);
});

it('keeps the text and the reason of what failed, and sends it again as the same intention', async () => {
  const { ask, asked } = server();
  const outbox = new Outbox({ ask, sender });
  outbox.send(message);
  asked[0]?.answer(err({ code: 'server.unavailable' }));
  await heard();
  const [failed] = outbox.outgoing.get();
  expect(failed).toMatchObject({
    text: 'Good morning',
    fate: { is: 'failed', refusal: { code: 'server.unavailable' } },
  });
  if (failed === undefined) return;
  outbox.retry(failed.id);
  outbox.retry(failed.id);
  expect(asked.map(({ id }) => id)).toEqual([asked[0]?.id, asked[0]?.id]);
  expect(outbox.outgoing.get()[0]?.fate).toEqual({ is: 'sending' });
  outbox.discard(failed.id);
  expect(outbox.outgoing.get()).toEqual([]);
});
