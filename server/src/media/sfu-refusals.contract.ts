import type { RtpParameters } from '@entente/shared/protocol/rtp';
import { describe, expect, it } from 'vitest';
import { ada, bo, had, opus, vp8, type SfuStage } from './sfu-bench.contract.ts';

const dtls = {
  role: 'client' as const,
  fingerprints: [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => '0A').join(':') }],
};

/** What is refused, and with which word. */
export function refusalsContract(stage: SfuStage): void {
  describe('refusals', () => {
    it('refuses what is asked of the ended with `closed`', async () => {
      const { room, speaker, listener, source } = await stage.pair();
      source.close();
      expect(await listener.subscribe(source)).toEqual({ ok: false, error: 'closed' });
      speaker.close();
      expect(await speaker.publish('microphone', opus(2))).toEqual({ ok: false, error: 'closed' });
      expect(await speaker.connect('send', dtls)).toEqual({ ok: false, error: 'closed' });
      expect(await speaker.restartIce('send')).toEqual({ ok: false, error: 'closed' });
      room.close();
      expect(await room.openSeat(ada, stage.bench.sfu.rtpCapabilities)).toEqual({
        ok: false,
        error: 'closed',
      });
    });

    it('does nothing, without a failure, to a source or subscription that has ended', async () => {
      const { source, subscription } = await stage.pair();
      source.close();
      await Promise.all([source.pause(), source.resume(), subscription.pause(), subscription.resume()]);
      await subscription.show(10, 10);
      expect(await subscription.stats()).toEqual({ packets: 0, bytes: 0 });
    });

    it('connects each direction once', async () => {
      const seat = await stage.sit(await stage.openRoom(), ada);
      expect(await seat.connect('send', { fingerprints: [{ algorithm: 'rot-13', value: 'x' }] })).toEqual({
        ok: false,
        error: 'unsupported',
      });
      expect((await seat.connect('send', dtls)).ok).toBe(true);
      expect(await seat.connect('send', dtls)).toEqual({ ok: false, error: 'misplaced' });
      expect((await seat.connect('receive', dtls)).ok).toBe(true);
    });

    it('gives new ICE credentials', async () => {
      const seat = await stage.sit(await stage.openRoom(), ada);
      const fresh = had(await seat.restartIce('receive'));
      expect(fresh.usernameFragment).not.toBe(seat.offers.receive.iceParameters.usernameFragment);
    });

    const unfit: readonly [string, RtpParameters][] = [
      ['no codec', { codecs: [] }],
      [
        'a codec that nobody here speaks',
        { ...opus(1), codecs: [{ mimeType: 'audio/G729', payloadType: 18, clockRate: 8000 }] },
      ],
      ['a picture as a microphone', vp8(1)],
      [
        'a payload type out of range',
        {
          ...opus(1),
          codecs: [{ mimeType: 'audio/opus', payloadType: 900, clockRate: 48_000, channels: 2 }],
        },
      ],
      ['a negative SSRC', opus(-1)],
      ['half a bit per second', { ...opus(1), encodings: [{ ssrc: 1, maxBitrate: 0.5 }] }],
      [
        'a scalability mode of a thousand layers',
        { ...opus(1), encodings: [{ ssrc: 1, scalabilityMode: 'L999T999' }] },
      ],
    ];
    it.each(unfit)('refuses %s as unsupported, and works on', async (_, rtpParameters) => {
      const { listener, speaker } = await stage.pair();
      expect(await speaker.publish('microphone', rtpParameters)).toEqual({
        ok: false,
        error: 'unsupported',
      });
      expect((await listener.publish('microphone', opus(77))).ok).toBe(true);
    });

    it('refuses capabilities that make no sense, and a receiver that cannot play a source', async () => {
      const { room, source } = await stage.pair();
      const codec = { kind: 'audio' as const, mimeType: 'nonsense', clockRate: 1 };
      expect(await room.openSeat(bo, { codecs: [codec] })).toEqual({ ok: false, error: 'unsupported' });
      const deaf = had(await room.openSeat(bo, { codecs: [] }));
      expect(await deaf.subscribe(source)).toEqual({ ok: false, error: 'unsupported' });
    });

    it("refuses one's own source, and another room's, as misplaced", async () => {
      const { speaker, source } = await stage.pair();
      expect(await speaker.subscribe(source)).toEqual({ ok: false, error: 'misplaced' });
      const elsewhere = await stage.sit(await stage.openRoom(), bo);
      expect(await elsewhere.subscribe(source)).toEqual({ ok: false, error: 'misplaced' });
    });
  });
}
