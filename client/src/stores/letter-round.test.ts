import type { Refusal } from '@entente/shared/errors';
import { ParticipantId } from '@entente/shared/ids';
import { expect, it } from 'vitest';
import { createLetterRound, type RoundState } from './letter-round.ts';

const [a, b, c] = ['a', 'b', 'c'].map((id) => ParticipantId.parse(id)) as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
];

/** A post that answers each letter as told, and takes the rest. */
function post(...answers: (Refusal | null)[]) {
  const asked: string[] = [];
  const waited: number[] = [];
  const seen: RoundState[] = [];
  const round = createLetterRound({
    send: async (person) => {
      asked.push(person);
      return answers.shift() ?? null;
    },
    wait: async (seconds) => void waited.push(seconds),
  });
  round.subscribe(() => seen.push(round.get()));
  return { round, asked, waited, seen };
}

it('writes to one after the other and tells how far it is', async () => {
  const { round, asked, seen } = post();
  await round.start([a, b]);
  expect(asked).toEqual(['a', 'b']);
  expect(seen).toEqual([
    { at: 'sending', done: 0, of: 2 },
    { at: 'sending', done: 1, of: 2 },
    { at: 'sending', done: 2, of: 2 },
    { at: 'over', sent: 2, failed: 0, left: 0, because: null },
  ]);
});

it('goes on after an address that is refused', async () => {
  const { round } = post(null, { code: 'mail.address-refused' });
  await round.start([a, b, c]);
  expect(round.get()).toEqual({ at: 'over', sent: 2, failed: 1, left: 0, because: null });
});

it('ends where every further letter would fail, and says why', async () => {
  const { round, asked } = post(null, { code: 'mail.unreachable' });
  await round.start([a, b, c]);
  expect(asked).toEqual(['a', 'b']);
  const because = { code: 'mail.unreachable' };
  expect(round.get()).toEqual({ at: 'over', sent: 1, failed: 1, left: 1, because });
});

it('waits as long as the server asks and tries the same letter again', async () => {
  const { round, asked, waited } = post({ code: 'rate.exceeded', retryAfter: 7 });
  await round.start([a]);
  expect([asked, waited]).toEqual([['a', 'a'], [7]]);
  expect(round.get()).toMatchObject({ sent: 1, failed: 0 });
});

it('stops after the letter that is on its way, and starts no second round beside the first', async () => {
  const asked: string[] = [];
  const round = createLetterRound({
    send: async (person) => {
      asked.push(person);
      round.stop();
      await round.start([c]);
      return null;
    },
    wait: async () => undefined,
  });
  await round.start([a, b]);
  expect(asked).toEqual(['a']);
  expect(round.get()).toEqual({ at: 'over', sent: 1, failed: 0, left: 1, because: null });
});
