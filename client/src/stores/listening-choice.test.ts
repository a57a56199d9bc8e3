import type { Refusal } from '@entente/shared/errors';
import type { Channel } from '@entente/shared/languages';
import { err, ok, type Result } from '@entente/shared/result';
import { beforeEach, describe, expect, it } from 'vitest';
import { ListeningChoice } from './listening-choice.ts';

let asked: { channel: Channel; answer: (result: Result<unknown, Refusal>) => void }[];
let refused: Channel[];
let choice: ListeningChoice;

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const no = err({ code: 'not.found' } as const);

beforeEach(() => {
  asked = [];
  refused = [];
  choice = new ListeningChoice({
    ask: (channel) => new Promise((answer) => asked.push({ channel, answer })),
    onRefused: (channel) => refused.push(channel),
  });
});

describe('what one listens to', () => {
  it('[INT-6] is what the server has kept', () => {
    choice.kept('fr');
    expect(choice.channel.get()).toBe('fr');
    expect(asked).toEqual([]);
  });

  it('counts at once, is asked for once, and stays', async () => {
    choice.choose('fr');
    choice.choose('fr');
    expect(choice.channel.get()).toBe('fr');
    expect(asked.map(({ channel }) => channel)).toEqual(['fr']);
    asked[0]?.answer(ok({}));
    await settle();
    expect(choice.channel.get()).toBe('fr');
  });

  it('is what it was before where it is refused, and that is told', async () => {
    choice.kept('ar');
    choice.choose('fr');
    asked[0]?.answer(no);
    await settle();
    expect(choice.channel.get()).toBe('ar');
    expect(refused).toEqual(['fr']);
  });

  it('is the newest of several that are under way, whatever becomes of the others', async () => {
    choice.choose('fr');
    choice.choose('ar');
    asked[0]?.answer(no);
    await settle();
    expect(choice.channel.get()).toBe('ar');
    expect(refused).toEqual([]);
    asked[1]?.answer(no);
    await settle();
    expect(choice.channel.get()).toBe('floor');
    expect(refused).toEqual(['ar']);
  });

  it('is what was granted before the newest was refused, though that answer comes last', async () => {
    choice.choose('fr');
    choice.choose('ar');
    asked[1]?.answer(no);
    await settle();
    asked[0]?.answer(ok({}));
    await settle();
    expect(choice.channel.get()).toBe('fr');
    expect(refused).toEqual(['ar']);
  });

  it('goes back to the newest that was granted, in whatever order the answers came', async () => {
    choice.choose('fr');
    choice.choose('ar');
    asked[1]?.answer(ok({}));
    await settle();
    asked[0]?.answer(ok({}));
    await settle();
    choice.choose('fr');
    asked[2]?.answer(no);
    await settle();
    expect(choice.channel.get()).toBe('ar');
  });

  it('is the last of three quick choices, A, B and A again', async () => {
    choice.kept('fr');
    choice.choose('ar');
    choice.choose('fr');
    asked[1]?.answer(ok({}));
    asked[0]?.answer(no);
    await settle();
    expect(choice.channel.get()).toBe('fr');
    expect(refused).toEqual([]);
  });

  it('outlives a reconnection in the middle: what the server kept before does not undo it', async () => {
    choice.kept('floor');
    choice.choose('fr');
    choice.kept('floor');
    expect(choice.channel.get()).toBe('fr');
    asked[0]?.answer(ok({}));
    await settle();
    choice.kept('fr');
    expect(choice.channel.get()).toBe('fr');
  });
});
