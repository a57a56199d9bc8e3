import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRtp, writeRtp, type RtpPacket } from './rtp-packet.ts';

const levelId = 10;
const stream = { ssrc: 0xdead_beef, levelId };
const packets: fc.Arbitrary<RtpPacket> = fc.record({
  payloadType: fc.integer({ min: 0, max: 127 }),
  marker: fc.boolean(),
  sequence: fc.integer({ min: 0, max: 0xffff }),
  timestamp: fc.integer({ min: 0, max: 0xffff_ffff }),
  payload: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  level: fc.option(fc.integer({ min: 0, max: 255 })),
});

describe('an RTP packet', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(packets, (packet) => {
        const bytes = writeRtp(packet, stream);
        expect(bytes.readUInt32BE(8)).toBe(stream.ssrc);
        expect(readRtp(bytes, levelId)).toEqual(packet);
      }),
    );
  });

  it('leaves contributing sources, padding and all header extensions but the loudness behind', () => {
    // RFC 3550, section 5.1, and RFC 8285, section 4.2: P and X set, one CSRC; mid, a zero, abs-send-time, loudness.
    const bytes = Buffer.from(
      'b16f0102' +
        '00000103' +
        '11111111' +
        '22222222' +
        'bede0003' +
        '1030002299887700' +
        'a0850000'.slice(0, 8) +
        'f8fffe' +
        '000003',
      'hex',
    );
    const packet = readRtp(bytes, levelId);
    expect(packet).toEqual({
      ...{ payloadType: 111, marker: false, sequence: 0x102, timestamp: 0x103 },
      ...{ payload: Buffer.from('f8fffe', 'hex'), level: 0x85 },
    });
    if (packet !== null) expect(writeRtp(packet, stream)).toHaveLength(12 + 8 + 3);
  });

  it('is nothing if it is cut short or something else', () => {
    const bytes = writeRtp(
      { payloadType: 1, marker: true, sequence: 2, timestamp: 3, payload: Buffer.alloc(0), level: 4 },
      stream,
    );
    for (let length = 0; length < bytes.length; length += 1)
      expect(readRtp(bytes.subarray(0, length), levelId)).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (random) => {
        const packet = readRtp(Buffer.from(random), levelId);
        expect(packet === null || packet.payload.length < random.length).toBe(true);
      }),
    );
  });
});
