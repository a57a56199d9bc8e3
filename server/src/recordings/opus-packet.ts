/** Sound of Opus is counted in samples at 48 kHz, whatever is inside (RFC 7845, section 4). */
export const samplesPerMs = 48;

/** One frame of 20 ms. */
export const frame = 20 * samplesPerMs;

/** How many samples one frame lasts, by the `config` number of the packet (RFC 6716, section 3.1, table 2). */
const silkFrames = [480, 960, 1920, 2880];
const hybridFrames = [480, 960];
const celtFrames = [120, 240, 480, 960];

/** How many samples a packet lasts; 0 if it is no packet of Opus (RFC 6716, section 3.2: at most 120 ms). */
export function samplesOf(packet: Uint8Array): number {
  const [toc, count = 0] = packet;
  if (toc === undefined) return 0;
  const config = toc >> 3;
  const one = lengthOf(config);
  const code = toc & 3;
  if (code === 3 && packet.length < 2) return 0;
  const frames = code === 3 ? count & 0x3f : code === 0 ? 1 : 2;
  const samples = one * frames;
  return samples <= 120 * samplesPerMs ? samples : 0;
}

function lengthOf(config: number): number {
  if (config < 12) return silkFrames[config % 4] ?? 0;
  if (config < 16) return hybridFrames[config % 2] ?? 0;
  return celtFrames[config % 4] ?? 0;
}

/** Silence of 20 ms: full band, stereo, one frame. */
const shortSilence = Buffer.from([0xf8, 0xff, 0xfe]);

/** The same six times over in one packet, 120 ms (RFC 6716, section 3.2.5: frames of one size). */
const longSilence = Buffer.from([0xfb, 6, ...[1, 2, 3, 4, 5, 6].flatMap(() => [0xff, 0xfe])]);

/** Packets of silence that last as many whole frames, in as few packets as may be. */
export function* silence(frames: number): Generator<{ payload: Buffer; samples: number }> {
  let left = frames;
  for (; left >= 6; left -= 6) yield { payload: longSilence, samples: 6 * frame };
  for (; left > 0; left -= 1) yield { payload: shortSilence, samples: frame };
}
