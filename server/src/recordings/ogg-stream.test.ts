import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestPage, readPages } from './ogg-page.ts';
import { OggStream, headCount, headPages, lead } from './ogg-stream.ts';

const place = { serial: 7, sequence: headCount, samples: 0 };
const packets = fc.array(
  fc.record({ payload: fc.uint8Array({ minLength: 1, maxLength: 1400 }), flushed: fc.boolean() }),
  { maxLength: 120, size: 'max' },
);

describe('a stream of Opus in pages of Ogg', () => {
  it('holds every packet once, whole and in order, on numbered pages that end with their samples', () => {
    fc.assert(
      fc.property(packets, (all) => {
        const stream = new OggStream(place);
        const pages = [headPages(7, 'fr')];
        for (const { payload, flushed } of all) {
          pages.push(stream.add(payload, 960) ?? Buffer.alloc(0));
          if (flushed) pages.push(stream.flush({ ends: false }) ?? Buffer.alloc(0));
        }
        pages.push(stream.flush({ ends: true }) ?? Buffer.alloc(0));
        const read = [...readPages(Buffer.concat(pages))].map(({ page }) => page);
        expect(read.map(({ sequence }) => sequence)).toEqual(read.map((_, index) => index));
        expect(read.map(({ begins }) => begins)).toEqual(read.map((_, index) => index === 0));
        expect(read.map(({ ends }) => ends)).toEqual(read.map((_, index) => index === read.length - 1));
        const sound = read.slice(headCount);
        let samples = BigInt(lead);
        for (const page of sound) {
          samples += BigInt(page.packets.length) * 960n;
          expect(page.granule).toBe(samples);
        }
        const whole = sound.flatMap((page) =>
          page.packets.map((packet) => Buffer.from(packet).toString('hex')),
        );
        expect(whole).toEqual(all.map(({ payload }) => Buffer.from(payload).toString('hex')));
      }),
      { numRuns: 100 },
    );
  });

  it('begins as RFC 7845 asks: two channels at 48 kHz, 80 ms to skip, and its comments', () => {
    const [head, tags, skipped] = [...readPages(headPages(7, 'français'))].map(({ page }) => page);
    expect(head?.packets).toEqual([
      Buffer.from([...Buffer.from('OpusHead'), 1, 2, 0, 0x0f, 0x80, 0xbb, 0, 0, 0, 0, 0]),
    ]);
    expect(Buffer.from(tags?.packets[0] ?? []).toString('utf8')).toMatch(/^OpusTags.*TITLE=français$/s);
    expect([head?.granule, tags?.granule, skipped?.granule]).toEqual([0n, 0n, 3840n]);
  });

  it('a page that is torn or was changed is no page, and those before it are', () => {
    const stream = new OggStream(place);
    const pages = [1, 2, 3].map((byte) => {
      stream.add(Buffer.alloc(300, byte), 960);
      return stream.flush({ ends: false }) ?? Buffer.alloc(0);
    });
    const bytes = Buffer.concat(pages);
    for (let cut = 1; cut < (pages[2]?.length ?? 0); cut += 1)
      expect([...readPages(bytes.subarray(0, bytes.length - cut))].length).toBe(2);
    bytes.writeUInt8(9, 40);
    expect([...readPages(bytes)].map(({ page }) => page.sequence)).toEqual([headCount + 1, headCount + 2]);
  });

  it('a packet too long for any page is passed over', () => {
    const stream = new OggStream(place);
    expect(stream.add(Buffer.alloc(longestPage), 960)).toBeNull();
    expect(stream.samples).toBe(0);
  });
});
