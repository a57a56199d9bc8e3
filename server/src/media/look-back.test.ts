import { describe, expect, it } from 'vitest';
import { LookBack, lookBackMs, mostKept } from './look-back.ts';

describe('what an open microphone sent last', () => {
  /** A packet every `step` ms, as loud as told; the times of the turn that begins once all were kept. */
  const turn = (levels: readonly (number | null)[], { step = 20, after = 0 } = {}) => {
    const voice = new LookBack();
    levels.forEach((level, count) =>
      voice.keep({
        payload: Buffer.alloc(3),
        sequence: count,
        timestamp: count * 960,
        at: count * step,
        level,
      }),
    );
    const now = levels.length * step + after;
    return { voice, said: voice.turn(now).map(({ at }) => at) };
  };
  const of = (count: number, level: number | null) => Array.from({ length: count }, () => level);

  it('begins a breath before its voice did, and goes on over the pauses between words', () => {
    const { said } = turn([...of(30, -70), ...of(5, -30), ...of(15, -70), ...of(5, -30)]);
    expect([said[0], said.at(-1)]).toEqual([500, 1_080]);
  });

  it('is no turn where none is heard any more, or none ever was', () => {
    expect(turn([...of(10, -30), ...of(40, -70)]).said).toEqual([]);
    expect(turn(of(10, -30), { after: 600 }).said).toEqual([]);
    expect(turn(of(40, -60)).said).toEqual([]);
    expect(turn(of(40, null)).said).toEqual([]);
    expect(turn([]).said).toEqual([]);
  });

  it('begins with what is kept of a voice that has spoken for longer', () => {
    const { said } = turn(of(200, -30));
    expect(said[0]).toBe(199 * 20 - lookBackMs);
  });

  it('is bounded in time and in number, and is nothing once it is forgotten', () => {
    expect(turn(of(1_000, -30)).voice.packets).toBe(lookBackMs / 20 + 1);
    const { voice } = turn(of(1_000, -30), { step: 2 });
    expect(voice.packets).toBe(mostKept);
    voice.forget();
    expect([voice.packets, voice.turn(2_000)]).toEqual([0, []]);
  });
});
