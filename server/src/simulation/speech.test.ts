import { describe, expect, it } from 'vitest';
import { NotOgg, oggPackets, opusFrames } from './ogg-packets.ts';
import { demoLanguages, demoVoices, statements } from './script.ts';
import { canSpeak, frameMs, spoken } from './speech.ts';

/** Samples of 48 kHz in a packet of one frame, from its configuration number (RFC 6716, section 3.1). */
function samplesOf(packet: Buffer): number {
  const toc = packet[0] ?? 0;
  const config = toc >> 3;
  const ms =
    config < 12
      ? [10, 20, 40, 60][config % 4]
      : config < 16
        ? [10, 20][config % 2]
        : [2.5, 5, 10, 20][config % 4];
  return (ms ?? 0) * 48 * ((toc & 3) === 0 ? 1 : 2);
}

describe('the speech of the demo', () => {
  it('is made on this machine, in frames of 20 ms, in each of its languages', async () => {
    expect(await canSpeak()).toBe(true);
    for (const language of demoLanguages) {
      const frames = await spoken(statements[0]?.text[language] ?? '', demoVoices[language]);
      const seconds = (frames.length * frameMs) / 1000;
      expect(seconds).toBeGreaterThan(4);
      expect(seconds).toBeLessThan(30);
      for (const frame of frames) expect(samplesOf(frame)).toBe(960);
    }
  });

  it('is written in every language of the meeting, each statement by somebody else', () => {
    for (const { text } of statements) expect(Object.keys(text).sort()).toEqual([...demoLanguages].sort());
    expect(new Set(statements.map(({ speaker }) => speaker)).size).toBe(statements.length);
    expect(statements.map(({ language }) => language).toSorted()).toEqual(demoLanguages.toSorted());
  });
});

describe('an Ogg file', () => {
  /** One page with these segments, as RFC 3533 lays it out; the checksum is left empty. */
  const page = (...segments: number[]): Buffer => {
    const head = Buffer.alloc(27);
    head.write('OggS', 0, 'latin1');
    head[26] = segments.length;
    return Buffer.concat([
      head,
      Buffer.from(segments),
      ...segments.map((length, index) => Buffer.alloc(length, index + 1)),
    ]);
  };

  it('gives its packets, also those that go on in the next segment and the next page', () => {
    expect(oggPackets(page(3, 0, 255, 2)).map(({ length }) => length)).toEqual([3, 0, 257]);
    expect(oggPackets(Buffer.concat([page(255), page(255, 1)])).map(({ length }) => length)).toEqual([511]);
  });

  it('that is none, or holds no Opus, is told', () => {
    expect(() => oggPackets(Buffer.from('RIFF'))).toThrow(NotOgg);
    expect(() => opusFrames(page(4, 4, 4))).toThrow(NotOgg);
  });
});
