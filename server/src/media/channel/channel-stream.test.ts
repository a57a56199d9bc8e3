import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { HeldClock } from '../testing/held-clock.ts';
import { ChannelStream } from './channel-stream.ts';
import type { RtpPacket } from './rtp-packet.ts';

interface Voice {
  readonly name: string;
  sent: number;
}

describe('the packets of a channel', () => {
  let clock: HeldClock;
  let began: number;
  let out: { readonly what: string; readonly at: number; readonly packet: RtpPacket }[];
  let stream: ChannelStream<Voice>;
  const ada: Voice = { name: 'ada', sent: 0 };
  const bo: Voice = { name: 'bo', sent: 0 };
  const silence = (packet: RtpPacket): boolean => packet.payload.equals(Buffer.from([0xf8, 0xff, 0xfe]));

  const say = (voice: Voice): void => {
    voice.sent += 1;
    const { sent, name } = voice;
    const numbers = { sequence: 500 + sent, timestamp: sent * 960 };
    stream.carry(voice, {
      payloadType: 111,
      marker: false,
      level: 30,
      ...numbers,
      payload: Buffer.from(name),
    });
  };
  /** What went out since `began`, with the time. */
  const told = () => out.map(({ what, at }) => `${String(at)} ${what}`);

  beforeEach(() => {
    clock = new HeldClock();
    began = clock.now();
    out = [];
    ada.sent = bo.sent = 0;
    stream = new ChannelStream({
      ...{ clock, payloadType: 100, start: { sequence: 0, timestamp: 0 } },
      send: (packet) =>
        out.push({
          what: silence(packet) ? 'silence' : packet.payload.toString(),
          at: clock.now() - began,
          packet,
        }),
    });
  });

  it('are none before anything is fed, and none of silence before the first sound', () => {
    say(ada);
    stream.feed(ada);
    stream.feed(null);
    clock.advance(1000);
    say(ada);
    expect(out).toEqual([]);
  });

  it('are marked where a source begins, and carry the payload type and the loudness', () => {
    stream.feed(ada);
    say(ada);
    clock.advance(20);
    say(ada);
    expect(out.map(({ packet }) => packet)).toMatchObject([
      { marker: true, payloadType: 100, level: 30 },
      { marker: false, payloadType: 100, level: 30 },
    ]);
  });

  it('are ten of silence after a source, each in its slot, and then none', () => {
    stream.feed(ada);
    say(ada);
    stream.feed(null);
    for (let ms = 0; ms < 1000; ms += 5) clock.advance(5);
    expect(told()).toEqual([
      '0 ada',
      ...Array.from({ length: 10 }, (_, frame) => `${String(30 + 20 * frame)} silence`),
    ]);
    const { timestamp, sequence } = out.at(-1)?.packet ?? {};
    expect({ timestamp, sequence }).toEqual({ timestamp: 11 * 960, sequence: 11 });
  });

  it('of silence end as soon as the next source is there', () => {
    stream.feed(ada);
    say(ada);
    stream.feed(null);
    clock.advance(30);
    stream.feed(bo);
    clock.advance(12);
    say(bo);
    for (let ms = 0; ms < 300; ms += 5) clock.advance(5);
    expect(told()).toEqual(['0 ada', '30 silence', '42 bo']);
    expect(out.map(({ packet }) => packet.timestamp / 960)).toEqual([1, 2, 3]);
  });

  it('bridge the wait for a source that takes its time', () => {
    stream.feed(ada);
    say(ada);
    stream.feed(bo);
    clock.advance(29);
    clock.advance(1);
    clock.advance(11);
    say(bo);
    expect(told()).toEqual(['0 ada', '30 silence', '41 bo']);
  });

  it('are never two in one slot', () => {
    stream.feed(ada);
    say(ada);
    clock.advance(5);
    stream.feed(bo);
    say(bo);
    clock.advance(20);
    say(bo);
    expect(told()).toEqual(['0 ada', '25 bo']);
    expect(out.map(({ packet }) => packet.timestamp / 960)).toEqual([1, 2]);
  });

  it('go on after the silence by the time that passed', () => {
    stream.feed(ada);
    say(ada);
    stream.feed(null);
    for (let ms = 0; ms < 5000; ms += 10) clock.advance(10);
    stream.feed(bo);
    say(bo);
    expect(out.at(-1)?.packet).toMatchObject({ sequence: 12, timestamp: 960 * (1 + 5000 / 20) });
  });

  it('end with the channel, in the middle of the silence too', () => {
    stream.feed(ada);
    say(ada);
    stream.feed(null);
    stream.end();
    clock.advance(500);
    say(ada);
    expect(told()).toEqual(['0 ada']);
  });
});

describe('a channel between sources that send every 20 ms', () => {
  const voices = ['ada', 'bo', 'cy'].map((name, position) => ({ name, phase: 7 * position, sent: 0 }));
  const plan = fc.array(
    fc.record({ to: fc.integer({ min: 0, max: voices.length - 1 }), after: fc.integer({ min: 0, max: 90 }) }),
    { minLength: 50, maxLength: 100 },
  );

  it('is never silent for more than 40 ms, nor leaps by more, and says nothing of who is not fed', () => {
    fc.assert(
      fc.property(plan, (switches) => {
        const clock = new HeldClock();
        const out: { readonly at: number; readonly timestamp: number }[] = [];
        let fed = voices[0];
        const stream = new ChannelStream<object>({
          ...{ clock, payloadType: 100, start: { sequence: 65_530, timestamp: 2 ** 32 - 960 } },
          send: ({ timestamp, payload }) => {
            const isSilence = payload.equals(Buffer.from([0xf8, 0xff, 0xfe]));
            if (!isSilence) expect(payload.toString()).toBe(fed?.name);
            out.push({ at: clock.now(), timestamp });
          },
        });
        const pass = (ms: number): void => {
          for (let passed = 0; passed < ms; passed += 1) {
            clock.advance(1);
            for (const voice of voices) {
              if ((clock.now() - voice.phase) % 20 !== 0) continue;
              voice.sent += 1;
              const numbers = { sequence: voice.sent & 0xffff, timestamp: (voice.sent * 960) >>> 0 };
              const rest = { payloadType: 111, marker: false, level: null, payload: Buffer.from(voice.name) };
              stream.carry(voice, { ...numbers, ...rest });
            }
          }
        };
        stream.feed(fed ?? null);
        pass(100);
        for (const { to, after } of switches) {
          fed = voices[to];
          stream.feed(fed ?? null);
          pass(after);
        }
        for (const [position, { at, timestamp }] of out.entries()) {
          const former = out[position - 1];
          if (former === undefined) continue;
          expect(at - former.at).toBeLessThanOrEqual(40);
          expect([960, 1920]).toContain((timestamp - former.timestamp) >>> 0);
        }
      }),
      { numRuns: 30 },
    );
  });
});
