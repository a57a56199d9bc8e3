import { z } from 'zod';

/**
 * What a sound check found, in words; the first that is true of: no sound at all, the loudspeaker is heard through the
 * microphone, too loud, too quiet, noise beside the voice, a narrow band, none of these.
 */
export const SoundVerdict = z.enum(['silent', 'echo', 'too-loud', 'too-quiet', 'noisy', 'narrow', 'good']);
export type SoundVerdict = z.infer<typeof SoundVerdict>;

/** Numbers and a verdict; neither sound nor the name of a device. */
export const SoundReport = z.strictObject({
  verdict: SoundVerdict,
  /** Of the voice, and of the noise when nobody speaks, dBFS. */
  level: z.number().min(-120).max(0),
  noise: z.number().min(-120).max(0),
  /** Up to where the voice is above the noise, Hz. */
  bandwidth: z.number().min(0).max(24_000),
  /** How much quieter the loudspeaker comes back than it was played, dB; absent where it is not heard. */
  echo: z.number().min(-120).max(60).optional(),
  worn: z.enum(['headset', 'open', 'unknown']),
});
export type SoundReport = z.infer<typeof SoundReport>;

/** How media reaches the server: straight by UDP, straight by TCP, only by a TURN relay, not at all. */
export const NetworkPath = z.enum(['udp', 'tcp', 'relay', 'none']);
export type NetworkPath = z.infer<typeof NetworkPath>;

/** What a connection test measured. */
export const ConnectionReport = z.strictObject({
  path: NetworkPath,
  /** What got through to the server and back from it, kbit/s. At most what the test sends. */
  up: z.number().min(0).max(1_000_000),
  down: z.number().min(0).max(1_000_000),
  /** Packets lost on both ways together, per cent. */
  loss: z.number().min(0).max(100),
});
export type ConnectionReport = z.infer<typeof ConnectionReport>;
